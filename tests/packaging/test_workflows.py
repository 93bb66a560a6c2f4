"""The workflows that build, try out and draft a release, as far as they can be checked without running them."""

import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / ".github/workflows"
WORKFLOWS = sorted(FOLDER.glob("*.yml"))


DEPENDABOT = ROOT / ".github/dependabot.yml"


def checked(*command: str, files: Sequence[Path] = WORKFLOWS) -> str:
    program, *arguments = command
    full = [str(Path(sys.executable).parent / program), *arguments, *map(str, files)]
    ended = subprocess.run(full, capture_output=True, text=True, timeout=60, check=False)
    return ended.stdout + ended.stderr if ended.returncode else ""


def test_workflows_keep_to_githubs_schema() -> None:
    assert [file.stem for file in WORKFLOWS] == ["packages", "release", "tests"]
    assert checked("check-jsonschema", "--builtin-schema", "vendor.github-workflows") == ""


def test_newer_versions_are_watched_for_wherever_versions_are_named() -> None:
    """N40: of what runs, of what tests, and of the actions."""
    assert checked("check-jsonschema", "--builtin-schema", "vendor.dependabot", files=[DEPENDABOT]) == ""
    watched = DEPENDABOT.read_text(encoding="utf-8")
    for place in ("resources/requirements", "tests/authorization_servers", "tests/browser_pages", "github-actions"):
        assert place in watched


def test_what_is_drafted_is_attested_by_its_checksums() -> None:
    draft = (FOLDER / "release.yml").read_text(encoding="utf-8").partition("  draft:")[2]
    assert draft.index("sha256sum --") < draft.index("attest-build-provenance") < draft.index("gh release create")
    assert "subject-checksums: attached/SHA256SUMS" in draft


def test_workflows_have_none_of_the_weaknesses_that_are_known() -> None:
    assert checked("zizmor", "--offline", "--quiet", "--min-severity", "medium", files=[*WORKFLOWS, DEPENDABOT]) == ""


def test_each_action_of_others_is_fixed_to_one_commit() -> None:
    used = [each for file in WORKFLOWS for each in re.findall(r"uses: (\S+)", file.read_text(encoding="utf-8"))]
    assert len(used) > 6
    assert not [each for each in used if not each.startswith("./") and not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", each)]


def test_a_workflow_runs_only_scripts_that_are_there_and_may_run() -> None:
    run = [each for file in WORKFLOWS for each in re.findall(r"run: (\S+\.sh)$", file.read_text("utf-8"), re.MULTILINE)]
    assert set(run) == {".github/build.sh", ".github/test.sh", "resources/packaging/mac/keychain.sh"}
    assert [each for each in run if not (ROOT / each).stat().st_mode & 0o100] == []


ACTIONS_BESIDE_KEYS = {"actions/checkout", "actions/download-artifact", "actions/upload-artifact"}
FROM_OTHERS = re.compile(
    r"\b(pip3?|npm|choco|winget|brew|apt|apt-get|curl|wget|Invoke-WebRequest)\b|(build|test)\.sh|make |self-test"
)


def jobs() -> dict[str, str]:
    """Return each job of the workflow that builds, by its name."""
    text = (FOLDER / "packages.yml").read_text(encoding="utf-8").partition("\njobs:\n")[2]
    names_and_steps = re.split(r"^  ([\w-]+):$", text, flags=re.MULTILINE)[1:]
    return dict(zip(names_and_steps[::2], names_and_steps[1::2], strict=True))


def test_no_key_is_at_hand_where_anything_of_others_runs() -> None:
    """What is installed could use a certificate that was imported before it, and so could the program itself."""
    with_keys = {name: job for name, job in jobs().items() if "secrets." in job}
    assert set(with_keys) == {"windows-signed", "macos-signed"}
    for job in with_keys.values():
        assert set(re.findall(r"uses: ([\w/-]+)@", job)) == ACTIONS_BESIDE_KEYS
        assert not FROM_OTHERS.search(job)
        steps = re.split(r"^      - ", job, flags=re.MULTILINE)
        names = [step.partition("\n")[0] for step in steps]
        (taking,) = (place for place, step in enumerate(steps) if "secrets." in step)
        assert names.index("name: Check that it is what was built") < taking == names.index("name: Sign and pack") - 1
    assert any(FROM_OTHERS.search(job) for job in jobs().values())


def test_every_secret_of_a_release_is_handed_on() -> None:
    asked = set(re.findall(r"secrets\.(\w+)", (FOLDER / "packages.yml").read_text(encoding="utf-8")))
    handed = dict(re.findall(r"(\w+): \$\{\{ secrets\.(\w+)", (FOLDER / "release.yml").read_text(encoding="utf-8")))
    assert asked == set(handed) == set(handed.values())
