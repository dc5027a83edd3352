"""The same use cases from a shell: exit code 0 is good, 1 a refusal told in a sentence, 2 wrong usage."""

import argparse
import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias

from platformdirs import user_data_path

from consult_app import __version__
from consult_app.basics.errors import ExpectedError

if TYPE_CHECKING:
    from consult_app.exchange.roster import RowRemark
    from consult_app.services.rostering import RosterPreview
    from consult_app.ui.rehearsal.rehearse import Rehearsed

OpenWindow = Callable[[Path, "Speech"], int]
"""Opens the window on a data folder and returns the exit code when it is closed."""
Rehearse: TypeAlias = "Callable[[Path, Speech], Rehearsed]"
"""Walks the rehearsal through the real windows and returns what it left in a folder."""


@dataclass(frozen=True, slots=True)
class Speech:
    """The language of this run: `speech("中文", "English")` is the one of the two that is spoken."""

    english: bool = False

    def __call__(self, chinese: str, english: str) -> str:
        return english if self.english else chinese

    @property
    def language(self) -> str:
        """Return the language as the window's words are named."""
        return self("zh_CN", "en")


@dataclass(frozen=True, slots=True)
class Call:
    """One command as it was typed: its options, the language, and the way to a window."""

    options: argparse.Namespace
    speech: Speech
    open_window: OpenWindow
    rehearse: "Rehearse | None"


Act = Callable[[Call], int]


def run(
    arguments: Sequence[str], open_window: OpenWindow, rehearse: "Rehearse | None" = None
) -> int:
    """Carry out one command line; a bug is not caught and ends with a traceback."""
    speech = spoken(arguments, os.environ)
    options = build_parser(speech).parse_args(arguments)
    act: Act = options.act
    try:
        return act(Call(options, speech, open_window, rehearse))
    except ExpectedError as error:
        print(in_words(error, speech), file=sys.stderr)
        return 1


def spoken(arguments: Sequence[str], environment: Mapping[str, str]) -> Speech:
    """Chinese, unless `--lang en` asks for English, or without `--lang` the machine speaks it."""
    reader = argparse.ArgumentParser(add_help=False, exit_on_error=False, allow_abbrev=False)
    reader.add_argument("--lang")
    try:
        asked: str | None = reader.parse_known_args(list(arguments))[0].lang
    except argparse.ArgumentError:  # told again, in words, by the whole parser
        asked = None
    if asked is None:
        names = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
        asked = next((name for name in names if name), "zh")
    return Speech(english=asked.startswith("en"))


def in_words(error: ExpectedError, speech: Speech) -> str:
    """Return the sentence of a refusal; the words are the window's, so only now is Qt loaded."""
    from consult_app.ui.errors import refusal_words

    speak_window_words(speech)
    return refusal_words(error)


def speak_window_words(speech: Speech) -> None:
    """Let the words of the window speak the language of this run, without a screen."""
    from PySide6.QtCore import QCoreApplication

    from consult_app.ui.language import speak

    speak(QCoreApplication.instance() or QCoreApplication([]), speech.language)


def data_folder() -> Path:
    """Return where the data lies when nobody says otherwise: the user's own data folder."""
    return user_data_path("consult-app", appauthor=False)


# -- commands ----------------------------------------------------------------------------------


def act_window(call: Call) -> int:
    return call.open_window(call.options.data, call.speech)


def act_demo(call: Call) -> int:
    """Walk the rehearsal and name what it left."""
    say = call.speech
    if call.rehearse is None:
        raise ExpectedError("screen.none")
    left = call.rehearse(call.options.out, say)
    print(say(f"材料 {len(left.papers)} 个文件：", f"{len(left.papers)} files of papers: "), end="")
    print(call.options.out / "papers")
    print(say("数据包：", "The package: ") + str(left.package))
    print(say(f"画面 {len(left.pictures)} 张：", f"{len(left.pictures)} pictures:"))
    for picture in left.pictures:
        print(f"  {picture}")
    return 0


def act_where(call: Call) -> int:
    print(call.options.data)
    return 0


def act_import_roster(call: Call) -> int:
    """Take a roster file in and say what was taken, refused, doubtful and tidied."""
    from consult_app.services.app import open_app
    from consult_app.services.rostering import preview_roster, take_roster

    app = open_app(call.options.data)
    try:
        preview = preview_roster(app, call.options.file, on=call.options.on)
        take_roster(app, preview)
    finally:
        app.close()
    told = roster_told(preview, call.speech)
    if call.options.json:
        print(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        print(roster_in_words(told, preview, call.speech))
    return 0


def roster_told(preview: "RosterPreview", speech: Speech) -> dict[str, Any]:
    """Return counts and remarks as plain values, under the names that scripts rely on."""
    reading = preview.reading
    speak_window_words(speech)
    return {
        "taken": dict(preview.counts),
        "refused": [remark_told(remark) for remark in reading.refused],
        "taken_to_be_checked": [remark_told(remark) for remark in reading.to_be_checked],
        "taken_after_tidying": [remark_told(remark) for remark in reading.tidied],
    }


def remark_told(remark: "RowRemark") -> dict[str, Any]:
    from consult_app.ui.words.roster import remark_words

    return {
        "sheet": remark.sheet,
        "row": remark.row,
        "column": remark.column,
        "code": remark.code,
        "message": remark_words(remark),
    }


def roster_in_words(told: Mapping[str, Any], preview: "RosterPreview", speech: Speech) -> str:
    """Return the same for people: one line a count, one line a row."""
    from consult_app.ui.words.roster import assumption_words, count_words

    heads = {
        "refused": speech("没有导入", "Refused"),
        "taken_to_be_checked": speech("已导入，请核对", "Taken, please check"),
        "taken_after_tidying": speech("已导入并整理", "Taken after tidying"),
    }
    lines = [f"{count_words(name)}  {count}" for name, count in told["taken"].items()]
    lines += [assumption_words(one) for one in preview.reading.assumptions]
    place = speech(
        "{sheet} 第 {row} 行 {column} 列：{message}", "{sheet} row {row} column {column}: {message}"
    )
    for key, head in heads.items():
        if told[key]:
            lines += [
                f"{head} ({len(told[key])})",
                *("  " + place.format(**one) for one in told[key]),
            ]
    return "\n".join(lines)


# -- reading the command line ------------------------------------------------------------------


class Formatter(argparse.HelpFormatter):
    """Heads the usage line in the language of the run."""

    head = "用法："

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, self.head if prefix is None else prefix)


class EnglishFormatter(Formatter):
    head = "Usage: "


WRONG_USAGE = (
    (r"the following arguments are required: (.*)", "缺少：{0}"),
    (r"unrecognized arguments: (.*)", "不认识：{0}"),
    (r"argument (.*): expected one argument", "“{0}”后面缺少内容"),
    (r"argument (.*): invalid choice: (.*) \(choose from (.*)\)", "“{0}”不能是 {1}，可用的有：{2}"),
    (r"argument (.*): invalid (?:\w+) value: (.*)", "“{0}”不能是 {1}"),
    (r"argument (.*): ignored explicit argument (.*)", "“{0}”不带内容，多了 {1}"),
    (r"ambiguous option: (.*) could match (.*)", "“{0}”可以是 {1}，请写全"),
)
"""What argparse says of wrong usage, and the same in Chinese."""


def usage_fault(message: str, speech: Speech) -> str:
    for pattern, chinese in WRONG_USAGE:
        if not speech.english and (found := re.fullmatch(pattern, message)):
            return chinese.format(*found.groups())
    return message


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks the language of the run."""

    def __init__(self, prog: str, told: str, speech: Speech) -> None:
        formatter = EnglishFormatter if speech.english else Formatter
        super().__init__(prog, description=told, formatter_class=formatter, add_help=False)
        self.speech = speech
        self.own = self.add_argument_group(speech("参数", "Arguments and options"))
        self.own.add_argument(
            "-h", "--help", action="help", help=speech("显示这份说明", "show this help")
        )

    def error(self, message: str) -> NoReturn:
        """Tell what is wrong with the command line and leave with exit code 2."""
        self.print_usage(sys.stderr)
        fault = usage_fault(message, self.speech)
        self.exit(2, self.speech("命令写得不对：{0}\n", "Wrong usage: {0}\n").format(fault))


@dataclass(frozen=True, slots=True)
class Commands:
    """The commands of one level, to which each command adds itself."""

    level: "argparse._SubParsersAction[Parser]"
    speech: Speech

    @classmethod
    def below(cls, parser: Parser, *, required: bool) -> "Commands":
        title = parser.speech("命令", "Commands")
        word = parser.speech("命令", "COMMAND")
        level = parser.add_subparsers(
            title=title, metavar=word, required=required, prog=parser.prog
        )
        return cls(level, parser.speech)

    def add(self, word: str, told: str, act: Act | None) -> Parser:
        """Add a command; one without an act only holds further commands."""
        maker: Callable[..., Parser] = self.level.add_parser
        parser = maker(word, help=told, told=told, speech=self.speech)
        add_common(parser)
        if act is not None:
            parser.set_defaults(act=act)
        return parser


def add_common(parser: Parser) -> None:
    """Add what is understood before and after the command's name."""
    parser.own.add_argument(
        "--lang",
        choices=("zh", "en"),
        default=argparse.SUPPRESS,
        help=parser.speech("说中文（zh）还是英文（en）", "speak Chinese (zh) or English (en)"),
    )


def add_data(parser: Parser) -> None:
    """Add `--data`; the whole command line's default holds, since a command's own would hide it."""
    parser.own.add_argument(
        "--data",
        type=Path,
        default=argparse.SUPPRESS,
        metavar=parser.speech("文件夹", "DIR"),
        help=parser.speech(
            "数据文件夹（默认是本用户的）", "the data folder (default: this user's)"
        ),
    )


def build_parser(speech: Speech) -> Parser:
    told = speech(
        "协商议事：离线办理村（社区）协商。不写命令就打开窗口。",
        "Village and community consultations, offline. Without a command the window opens.",
    )
    parser = Parser("consult-app", told, speech)
    parser.own.add_argument(
        "--version",
        action="version",
        version=f"consult-app {__version__}",
        help=speech("显示版本号", "show the version"),
    )
    add_common(parser)
    add_data(parser)
    parser.set_defaults(act=act_window, data=data_folder())
    add_commands(Commands.below(parser, required=False))
    return parser


def add_commands(commands: Commands) -> None:
    from consult_app.cli_packages import add_package_commands  # these stand on this module
    from consult_app.cli_rules import add_rules_commands
    from consult_app.cli_scans import add_scan_commands

    say = commands.speech
    told = say(
        "用示例村走完一次协商，留下材料、数据包和画面", "walk the sample village's consultation"
    )
    demo = commands.add("demo", told, act_demo)
    told = say("放在哪个文件夹", "the folder for what it leaves")
    demo.add_argument("--out", type=Path, required=True, metavar="DIR", help=told)
    where = commands.add("where", say("说出数据放在哪里", "say where the data is kept"), act_where)
    add_data(where)
    told = say("导入村民名册（表格文件）", "take in a roster (a spreadsheet)")
    roster = commands.add("import-roster", told, act_import_roster)
    roster.own.add_argument(
        "file", type=Path, metavar=say("文件", "FILE"), help=".xlsx .xls .ods .csv"
    )
    roster.own.add_argument(
        "--on",
        type=date.fromisoformat,
        metavar=say("日期", "DATE"),
        help=say("按哪一天算（默认今天）", "as of which day (default: today)"),
    )
    roster.own.add_argument("--json", action="store_true", help=say("输出 JSON", "answer in JSON"))
    add_data(roster)
    add_rules_commands(commands)
    add_package_commands(commands)
    add_scan_commands(commands)
