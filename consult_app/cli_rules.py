"""`consult-app judge` and `consult-app rules …`: judging cases and taking rule packs from a shell."""

import json
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from consult_app.basics.errors import ExpectedError
from consult_app.cli import Call, Commands, Parser, add_data

if TYPE_CHECKING:
    from consult_app.domain.rule_changes import Change
    from consult_app.services.rule_packs import PackPreview
    from consult_app.services.rulebook import RuleBook


def act_judge(call: Call) -> int:
    """Judge the case or cases of a file (`-` reads standard input); without a store."""
    from consult_app.services import judging
    from consult_app.services.rulebook import load_rulebook

    source: Path = call.options.case
    if source == Path("-"):
        name = call.speech("标准输入", "standard input")
        content = judging.load_cases(sys.stdin.read(), name)
    else:
        content = judging.read_case_file(source)
    rulebook = load_rulebook(call.options.data / "rules")
    try:
        print(_judged(rulebook, content, call))
    except ExpectedError as error:
        if isinstance(content, list) and "case" in error.facts:
            told = call.speech("第 {0} 个：", "Case {0}: ").format(error.facts["case"])
            print(told, end="", file=sys.stderr)
        raise
    return 0


def _judged(rulebook: "RuleBook", content: Mapping[str, Any] | list[Any], call: Call) -> str:
    from consult_app.services import judging

    if not call.options.json:
        return judging.tell_cases(rulebook, content, call.speech("zh", "en"))
    answers = judging.judge_cases(rulebook, content if isinstance(content, list) else [content])
    return json.dumps(answers if isinstance(content, list) else answers[0], ensure_ascii=False)


def act_install(call: Call) -> int:
    """Take a rule pack in and say what it changed."""
    from consult_app.services.rule_packs import install_pack

    trusted = call.options.trust.replace(" ", "").lower()
    try:
        preview = install_pack(call.options.data, call.options.pack, trusted=trusted)
    except ExpectedError as error:
        if error.code == "pack.signer-unknown":
            told = call.speech("核对以后，在命令后面加：", "Once compared, add to the command: ")
            print(f"{told}--trust {error.facts['key']}", file=sys.stderr)
        raise
    print(call.speech("已装入规则包：{0}", "Taken: {0}").format(preview.pack.title))
    print(_preview_words(preview, call))
    return 0


def act_show(call: Call) -> int:
    """Say who signed a pack and what it would change; nothing is written into force."""
    from consult_app.services.rule_packs import preview_pack

    preview = preview_pack(call.options.data, call.options.pack)
    signer = preview.pack.signer
    told = call.speech(
        "{0}（{1}签发，{2}）\n密钥指纹 {3}\n公钥 {4}",
        "{0} (signed by {1}, {2})\nfingerprint {3}\npublic key {4}",
    )
    day = preview.pack.issued_on.isoformat()
    print(told.format(preview.pack.title, signer.name, day, signer.fingerprint, signer.key))
    print(_preview_words(preview, call))
    return 0


def _preview_words(preview: "PackPreview", call: Call) -> str:
    from consult_app.services.rule_packs import change_words
    from consult_app.services.rulebook import load_rulebook

    language = call.speech("zh", "en")
    book = load_rulebook(call.options.data / "rules")
    lines: list[str] = []
    for change in preview.changes:
        name, before, after = change_words(book, change, language)
        title = book.title(change.procedure, language) if change.procedure in book.codes else ""
        title = title or preview.titles.get(change.procedure, change.procedure)
        head = " ".join(part for part in (_place(change, preview, book, language), title) if part)
        if change.valid_from != date.min:
            head += f" {change.valid_from.isoformat()}"
        if change.rule == "version":  # no number of its own: the rules below it have them
            lines.append(f"  {head} {name}")
        else:
            lines.append(f"  {head} {name}: {before or '—'} → {after or '—'}")
    lines += [f"  {name}" for name in preview.tables]
    return "\n".join(lines) or call.speech("  没有改动", "  nothing changes")


def _place(change: "Change", preview: "PackPreview", book: "RuleBook", language: str) -> str:
    """Name the place whose rule a change is; nothing for the national text."""
    if change.place in book.profile_codes:
        place = book.profile(change.place)
        return place.title if language == "zh" else place.title_en
    return preview.titles.get(change.place, change.place)


def act_undo(call: Call) -> int:
    """Take back the pack that was taken last."""
    from consult_app.services.rule_packs import undo_pack

    title = undo_pack(call.options.data)
    print(call.speech("已撤回规则包：{0}", "Taken back: {0}").format(title))
    return 0


def act_list(call: Call) -> int:
    """List the packs in force, the last one first."""
    from consult_app.services.rule_packs import installed_packs

    packs = installed_packs(call.options.data)
    for pack in packs:
        print(f"{pack['issued_on']}  {pack['title']}  {pack['signer']}")
    if not packs:
        print(call.speech("没有装入规则包", "No rule pack was taken"))
    return 0


def act_pack(call: Call) -> int:
    """Sign a folder of rules into a pack with this installation's key."""
    from consult_app.exchange.signing import installation_key
    from consult_app.services.rule_packs import make_pack

    options = call.options
    options.data.mkdir(parents=True, exist_ok=True)
    key = installation_key(options.data, options.office, "")
    count = make_pack(options.folder, options.out, options.title, options.on, key)
    print(call.speech("已签发 {0} 个文件：{1}", "{0} files signed: {1}").format(count, options.out))
    return 0


def add_rules_commands(commands: Commands) -> None:
    _add_judge(commands)
    say = commands.speech
    told = say("规则包：查看、装入、撤回、签发", "rule packs: show, install, undo, pack")
    rules = Commands.below(commands.add("rules", told, None), required=True)
    for word, act, words in (
        ("show", act_show, say("看一个规则包改了什么", "see what a pack would change")),
        ("install", act_install, say("装入一个规则包", "take a pack in")),
    ):
        parser = rules.add(word, words, act)
        parser.own.add_argument("pack", type=Path, metavar=say("文件", "PACK"))
        add_data(parser)
        if act is act_install:
            _add_trust(parser)
    add_data(rules.add("list", say("列出已装入的规则包", "list the packs in force"), act_list))
    add_data(rules.add("undo", say("撤回最近装入的规则包", "take the last pack back"), act_undo))
    _add_pack(rules)


def _add_judge(commands: Commands) -> None:
    say = commands.speech
    told = say("按某日的规定判定一次表决", "judge a vote by the rules of its day")
    judge = commands.add("judge", told, act_judge)
    judge.own.add_argument(
        "case",
        type=Path,
        metavar=say("文件", "CASE"),
        help=say("JSON 文件；- 读标准输入", "a JSON file; - reads standard input"),
    )
    judge.own.add_argument("--json", action="store_true", help=say("输出 JSON", "answer in JSON"))
    add_data(judge)


def _add_trust(parser: Parser) -> None:
    parser.own.add_argument(
        "--trust",
        default="",
        metavar=parser.speech("公钥", "KEY"),
        help=parser.speech(
            "已和镇里核对过的公钥（64 位）", "the public key, compared with the township's"
        ),
    )


def _add_pack(rules: Commands) -> None:
    say = rules.speech
    parser = rules.add(
        "pack", say("把一个文件夹的规定签成规则包", "sign a folder of rules"), act_pack
    )
    parser.own.add_argument("folder", type=Path, metavar=say("文件夹", "DIR"))
    parser.own.add_argument("out", type=Path, metavar=say("文件", "PACK"))
    parser.own.add_argument(
        "--title", required=True, metavar=say("名称", "TITLE"), help=say("规则包名称", "its title")
    )
    parser.own.add_argument(
        "--office", required=True, metavar=say("单位", "NAME"), help=say("签发单位", "who signs")
    )
    parser.own.add_argument(
        "--on",
        type=date.fromisoformat,
        required=True,
        metavar=say("日期", "DATE"),
        help=say("签发日期，如 2026-06-01", "the day of issue, like 2026-06-01"),
    )
    add_data(parser)
