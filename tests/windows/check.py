"""The package for Windows, built, installed, used, upgraded and removed as a person would: `make windows-check`.

As root, on Debian, with the network. It mounts what Wine needs, and so has to have mounts of its own (`unshare`). It
prints a line for each step and a table in the end, keeps a picture of each step in build/windows, and ends with an
error at the first step that fails.
"""

import argparse
import os
import re
import shutil
import sys
import time
from pathlib import Path

from netrex_gui.hand_over.connection_file import SUFFIX
from netrex_gui.practice.server import PracticePortal
from tests.desktop.browser import Browser
from tests.desktop.processes import DesktopError, require_programs, wait_until
from tests.desktop.running_app import free_redirect_uri
from tests.desktop.session import DesktopSession
from tests.desktop.test_sign_in import cameras
from tests.hand_over.kit import FULL
from tests.look.mail_states import mail
from tests.windows.environment import CACHE, PROGRAMS, ROOT, Environment, EnvironmentFailed, Prefix
from tests.windows.listening import listening_ports
from tests.windows.person import WAIT_SECONDS, Person, words_of
from tests.windows.standing import PROGRAM_FOLDER, Standing

PICTURES = ROOT / "build/windows"
HOME = r"C:\users\root"
PROGRAM = rf"{HOME}\AppData\Local\Programs\Netrex Token\netrex-gui.exe"
COMMAND = PROGRAM.replace("netrex-gui.exe", "netrex-token.exe")
REMOVER = rf"{HOME}\AppData\Local\Programs\Netrex Token\unins000.exe"
SHORTCUT = rf"{HOME}\AppData\Roaming\Microsoft\Windows\Start Menu\Programs\Netrex Token.lnk"
ENTRY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\{6E0A2F0B-3C7B-4B57-9C2B-2E1B6E5F7D41}_is1"
SETUP = r"C:\setup.exe"
LEFT_ON_PURPOSE = re.compile(
    r"/AppData/(Roaming|Local)/netrex-token/|Credential Manager|/AppData/Local/Temp/iu-\w+\.tmp/"
)
"""The settings, the log and the tokens are the person's; a remover cannot take away the copy of itself that runs."""

SILENTLY = ("/VERYSILENT", "/SUPPRESSMSGBOXES", "/NORESTART")
NOT_FOR_HISTORIES = {
    "ExcludeClipboardContentFromMonitorProcessing",
    "CanIncludeInClipboardHistory",
    "CanUploadToCloudClipboard",
}

_begun = time.monotonic()


def main() -> None:
    """Go through the life of the package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, default=CACHE, help="where Wine's Windows is kept")
    parser.add_argument("--built", action="store_true", help="try what the last run has built")
    options = parser.parse_args()
    if os.geteuid() != 0:
        sys.exit("It makes a Debian in a folder of its own, for which it has to be root.")
    require_programs(*PROGRAMS)
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True)
    try:
        go_through(Environment(options.cache), built=options.built)
    except (DesktopError, EnvironmentFailed) as error:
        sys.exit(str(error))


def go_through(environment: Environment, *, built: bool) -> None:
    """Make what is needed, build the package unless that was done, and try it out in a new Windows."""
    environment.make(say)
    with DesktopSession(size="1280x900x24") as desktop:
        if not built:
            environment.builder.build(desktop.env["DISPLAY"])
        (installer,) = (environment.builder.drive / "netrex/dist").glob("*-setup.exe")
        say(f"built: {installer.name}, {installer.stat().st_size / 2**20:.1f} MiB")
        windows = Prefix(environment, "person")
        windows.copy_from(Prefix(environment, "first"))
        shutil.copy(installer, windows.drive / "setup.exe")
        try:
            try_out(Person(windows, desktop, PICTURES))
        finally:
            windows.stop()


def try_out(person: Person) -> None:
    """Install, sign in, come back, open a file, upgrade and remove; print what was there after each."""
    standings = {"before the installation": standing(person)}
    install(person)
    standings["after the installation"] = standing(person)
    redirect_uri = free_redirect_uri()
    with PracticePortal([redirect_uri]) as portal, Browser() as browser:
        token = sign_in(person, portal, browser, redirect_uri)
        find_it_again(person, token)
    open_file(person)
    before = standing(person)
    upgrade_over_a_running_app(person, before)
    standings["after an upgrade over a running app"] = standing(person)
    remove(person)
    standings["after the removal"] = standing(person)
    judge(standings)


def judge(standings: dict[str, Standing]) -> None:
    """Print the table, and what is left; the upgrade has to be whole, and nothing left but what the person keeps."""
    for when, found in standings.items():
        say(f"{when:36} {found.told()}")
    first, installed, upgraded, last = standings.values()
    left = last.more_than(first)
    say("left: " + ("; ".join(left) or "nothing"))
    if upgraded.program_files != installed.program_files or not installed.registry <= upgraded.registry:
        sys.exit("The upgrade is not whole.")
    if last.program_files or [each for each in left if not LEFT_ON_PURPOSE.search(each)]:
        sys.exit(
            "More is left than settings, log, what is in the Credential Manager, and the remover's own copy in Temp."
        )


def install(person: Person) -> None:
    """Install it for one person, who has no Python, and have the installed copy try itself out."""
    if list(person.prefix.drive.glob("[Pp]ython*")):
        sys.exit("This Windows has a Python.")
    person.run(SETUP, *SILENTLY)
    for value in ("DisplayName", "DisplayVersion", "Publisher", "DisplayIcon"):
        say(f"in Apps: {value} {person.run('reg', 'query', ENTRY, '/v', value).partition('REG_SZ')[2].strip()}")
    say(person.run(PROGRAM, "--self-test"))


def sign_in(person: Person, portal: PracticePortal, browser: Browser, redirect_uri: str) -> str:
    """Start it from the Start menu, paste a mail, sign in, copy the token and keep it."""
    start_from_the_menu(person, "1-first-start")
    text = mail(portal.base_url, portal.client_id, portal.client_secret, redirect_uri)
    person.copy(text)
    person.press_and_see("ctrl+v")
    person.keep_picture("2-pasted")
    person.press("Return")
    address = person.opened_address()
    say(f"the system's browser was asked to open {address.partition('/start/')[0]}/…")
    ports = listening_ports(person.desktop.home)
    if ports != {("127.0.0.1", int(redirect_uri.rpartition(":")[2].partition("/")[0]))}:
        sys.exit(f"It listens at {ports}.")
    say(f"while it waits it listens at the redirect URL alone: {sorted(ports)}")
    person.keep_picture("3-waiting")
    browser.open(address)
    browser.click("sign-in")
    browser.click("allow")
    person.keep_picture("4-token")
    person.press("ctrl+c")
    token = person.copied(text)
    say(f"a token was copied; it sees {', '.join(cameras(portal.base_url, token))}")
    look_at_the_clipboard(person)
    person.press_and_see("alt+k")
    person.keep_picture("5-kept")
    close(person)
    return token


def start_from_the_menu(person: Person, picture: str) -> None:
    """Start it by its shortcut, and wait until it can be used."""
    person.run("start", SHORTCUT)
    person.wait_for_app()
    person.keep_picture(picture)


def look_at_the_clipboard(person: Person) -> None:
    """See that clipboard histories are told to leave the token out (N29)."""
    formats = set(person.desktop.clipboard_targets())
    if not formats >= NOT_FOR_HISTORIES:
        sys.exit(f"The clipboard has {sorted(formats)} alone.")
    say(f"on the clipboard with it: {', '.join(sorted(NOT_FOR_HISTORIES))}")


def find_it_again(person: Person, token: str) -> None:
    """Start it once more: the token is in the Credential Manager, and in no file."""
    person.stop()
    if holding := [place for place in Standing.of(person.prefix).files if holds(person.prefix.drive / place, token)]:
        sys.exit(f"The token is in {holding}.")
    start_from_the_menu(person, "6-second-start")
    person.copy("something else")
    person.press_and_see("alt+e")
    person.keep_picture("7-found-again")
    person.press("ctrl+c")
    if person.copied("something else") != token:
        sys.exit("Another token was found than was kept.")
    say("after a restart the token came out of the Credential Manager; it is in no file")
    close(person)
    found = re.search(r'"id": "(\w+)"', person.run(COMMAND, "list", "--json"))
    if found is None or token not in person.run(COMMAND, "print", found[1]):
        sys.exit("The command does not print the token that is kept.")
    say("netrex-token printed it as well, without a window")


def holds(file: Path, text: str) -> bool:
    """Tell whether a file has a text in it, in either of the two ways in which Windows writes texts."""
    content = file.read_bytes()
    return text.encode() in content or text.encode("utf-16-le") in content


def open_file(person: Person) -> None:
    """Open a connection that somebody sent, by the command that is registered for its kind."""
    sent = person.prefix.drive / f"users/root/Gate{SUFFIX}"
    sent.write_text(FULL.dumps(), encoding="utf-8")
    kind = person.registered(rf"HKCU\Software\Classes\{SUFFIX}")
    command = person.registered(rf"HKCU\Software\Classes\{kind}\shell\open\command")
    person.start(*words_of(command, rf"{HOME}\{sent.name}"))
    person.wait_for_app()
    person.keep_picture("8-opened-file")
    say(f"{sent.name}, which is {kind}, was opened by {command}")
    close(person)
    sent.unlink()


def upgrade_over_a_running_app(person: Person, before: Standing) -> None:
    """See that nothing is touched while it runs, and that all of it is new once it was closed."""
    start_from_the_menu(person, "9-running")
    if not person.fails(SETUP, *SILENTLY):
        sys.exit("The installer went on although the app runs.")
    if Standing.of(person.prefix).program_files != before.program_files:
        sys.exit("The installer touched the app that runs.")
    asking = person.start(SETUP, "/SILENT", "/NORESTART")
    person.answer("Setup", "10-installer-asks", lambda: close(person, beside=True))
    wait_until(lambda: asking.poll() is not None, WAIT_SECONDS, "the installer did not end")
    say("the installer asked to close the app, waited, and went on")


def remove(person: Person) -> None:
    """See that nothing is removed while it runs, and everything once it was closed."""
    before = Standing.of(person.prefix).program_files
    start_from_the_menu(person, "11-running-again")
    person.fails(REMOVER, *SILENTLY)  # it may call that a success
    if Standing.of(person.prefix).program_files != before:
        sys.exit("The remover took files of the app that runs.")
    close(person)
    person.run(REMOVER, *SILENTLY)
    folder = person.prefix.drive / "users/root" / PROGRAM_FOLDER
    wait_until(lambda: not folder.exists(), WAIT_SECONDS, f"{folder} is still there")
    person.keep_picture("12-removed")


def close(person: Person, *, beside: bool = False) -> None:
    """Close the window; whatever was copied is replaced, for whose time the app would go on without its window."""
    person.desktop.run("wmctrl", "-c", "Netrex Token")
    person.copy("something else entirely")
    person.wait_until_ended()
    if not beside:
        person.stop()


def standing(person: Person) -> Standing:
    """Stop what runs, so that the registry is in its files, and look at what is there."""
    person.stop()
    return Standing.of(person.prefix)


def say(text: str) -> None:
    """Print a line, with the seconds since the beginning."""
    sys.stdout.write(f"{time.monotonic() - _begun:6.0f} s  {text.rstrip()}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
