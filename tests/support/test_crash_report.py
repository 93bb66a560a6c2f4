"""The report of a crash: enough to find the defect, and nothing that is the person's own."""

from pathlib import Path

import pytest

from netrex_gui import __version__
from netrex_gui.support import crash_report

SECRET = "s3cret"


def raised(error: BaseException, cause: BaseException | None = None) -> BaseException:
    """Return an exception as it is once it was raised, because of another one."""
    try:
        raise error from cause
    except type(error) as caught:
        return caught


def test_it_tells_where_and_on_which_system() -> None:
    report = crash_report.of_exception(raised(KeyError("x")))
    assert report.startswith(f"Netrex Token {__version__}, report of 2")
    for heading in ("Started:", "Program:", "System:", "Python:", "Qt:"):
        assert f"\n{heading} " in report
    assert "test_crash_report.py" in report
    assert report.endswith("KeyError\n")


def test_what_an_exception_says_is_left_out_unless_it_names_a_file_or_a_module() -> None:
    """N27: the text of an exception may hold a secret; what those of files and modules say is redacted."""
    assert SECRET not in crash_report.of_exception(raised(ValueError(SECRET)))
    missing = crash_report.of_exception(raised(FileNotFoundError(2, "No such file", "/opt/style.qss")))
    assert "No such file: '/opt/style.qss'" in missing
    assert "No module named 'x'" in crash_report.of_exception(raised(ModuleNotFoundError("No module named 'x'")))
    assert SECRET not in crash_report.of_exception(raised(OSError(f"https://a.example/?code={SECRET}")))


def test_the_home_folder_bears_no_name() -> None:
    """N27: a report is handed on."""
    error = FileNotFoundError(2, "No such file", str(Path.home() / "style.qss"))
    report = crash_report.of_exception(raised(error))
    assert "'~/style.qss'" in report
    assert str(Path.home()) not in report


def test_what_led_to_an_exception_comes_before_it() -> None:
    report = crash_report.of_exception(raised(ValueError(), OSError(13, "Not allowed")))
    assert 0 < report.index("PermissionError: [Errno 13] Not allowed") < report.index("ValueError")


@pytest.mark.parametrize(
    ("trace", "is_told"),
    [
        ("Fatal Python error: Segmentation fault\n\nCurrent thread:\n", True),
        ("Windows fatal exception: access violation\n", True),
        ("Windows fatal exception: code 0x8001010d\n", False),
        ("\n", False),
    ],
)
def test_a_trace_is_reported_unless_the_program_outlived_it(tmp_path: Path, trace: str, is_told: bool) -> None:
    file = tmp_path / "crash.log"
    file.write_text(trace)
    report = crash_report.of_trace(file)
    assert (trace in report and "ended unexpectedly on 2" in report) is is_told
    assert bool(report) is is_told
