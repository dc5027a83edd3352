"""`consult-app scans …`: scanned papers taken in from a shell, and what is still missing."""

from pathlib import Path
from typing import TYPE_CHECKING

from consult_app.cli import Call, Commands, add_data, in_words, speak_window_words

if TYPE_CHECKING:
    from consult_app.domain.scans import Taken
    from consult_app.services.scan_view import ScansView


def act_file(call: Call) -> int:
    """Take files in and say what became of each; leave with 1 when one could not be read at all."""
    from consult_app.services.app import open_app
    from consult_app.services.scan_taking import take_files
    from consult_app.services.scan_view import view_scans

    app = open_app(call.options.data)
    try:
        taken = take_files(app, call.options.files)
        view = view_scans(app)
    finally:
        app.close()
    print("\n".join([*(_file_words(one, call) for one in taken), *_view_words(view, call)]))
    return int(any(one.refusal is not None for one in taken))


def act_list(call: Call) -> int:
    """Say what waits in the tray and what papers lack."""
    from consult_app.services.app import open_app
    from consult_app.services.scan_view import view_scans

    app = open_app(call.options.data)
    try:
        view = view_scans(app)
    finally:
        app.close()
    print("\n".join(_view_words(view, call)))
    return 0


def _file_words(one: "Taken", call: Call) -> str:
    say = call.speech
    if one.refusal is not None:
        return f"{one.name}: {in_words(one.refusal, say)}"
    if one.known and not one.filed and not one.tray:
        return say("{0}：以前收过了", "{0}: taken before").format(one.name)
    told = say(
        "{0}：{1} 页，归位 {2}，待处理 {3}，空白 {4}",
        "{0}: {1} pages, {2} filed, {3} in the tray, {4} blank",
    )
    return told.format(one.name, one.pages, one.filed, one.tray, one.blank)


def _view_words(view: "ScansView", call: Call) -> list[str]:
    from consult_app.ui.words.scans import lacking_words, page_words, reason_sentence

    speak_window_words(call.speech)
    lines = []
    if view.tray:
        lines.append(call.speech("待处理 {0} 页：", "{0} in the tray:").format(len(view.tray)))
        lines += [f"  {page_words(scan)}: {reason_sentence(scan)}" for scan in view.tray]
    lacking = [one for one in view.lacking if one.state.begun]
    if lacking:
        lines.append(call.speech("还缺的：", "Still lacking:"))
        lines += [f"  {one.paper.title}: {lacking_words(one.state)}" for one in lacking]
    told = call.speech("{1} 样材料，签好归位 {0} 样", "{0} of {1} papers signed and back")
    return [*lines, told.format(view.signed, view.papers)]


def add_scan_commands(commands: Commands) -> None:
    """Add `scans` with file and list."""
    say = commands.speech
    scans = commands.add("scans", say("扫描件：归位、待处理", "scanned papers"), None)
    inner = Commands.below(scans, required=True)
    file = inner.add("file", say("把扫描件归位", "file scanned pages"), act_file)
    file.own.add_argument(
        "files",
        type=Path,
        nargs="+",
        metavar=say("文件", "PATH"),
        help=".pdf .tif .jpg .png",
    )
    listed = inner.add("list", say("还缺什么、什么待处理", "what is missing"), act_list)
    for parser in (file, listed):
        add_data(parser)
