"""`consult-app package …` and `consult-app backup …`: packages, receipts, keys and backups from a shell."""

from pathlib import Path
from typing import TYPE_CHECKING

from consult_app.basics.errors import ExpectedError
from consult_app.cli import Call, Commands, Parser, add_data, speak_window_words

if TYPE_CHECKING:
    from consult_app.services.app import App
    from consult_app.services.receiving import PackageVerdict


def act_write(call: Call) -> int:
    """Write the package of one consultation into a folder, under the name it always has."""
    from consult_app.services.app import open_app
    from consult_app.services.packaging import package_name, write_package

    app = open_app(call.options.data)
    try:
        consultation = _asked_for(app, call.options.number)
        target = call.options.to / package_name(app, consultation)
        report = write_package(app, consultation, target)
    finally:
        app.close()
    done = call.speech(
        "写好并读回核对了：{0}（{1} 个文件，摘要 {2}）",
        "Written and read back: {0} ({1} files, digest {2})",
    )
    print(done.format(report.folder, report.files, report.digest[:16]))
    return 0


def _asked_for(app: "App", number: str) -> int:
    """Return the id of the consultation numbered e.g. 2026/5; with one only, the number may be left out."""
    with app.work() as work:
        every = work.consultations.all()
    found = [each for each in every if not number or number == f"{each.year}/{each.number}"]
    if len(found) != 1:
        numbers = [f"{each.year}/{each.number}" for each in every]
        raise ExpectedError("package.which-consultation", numbers=numbers)
    return found[0].id


def act_verify(call: Call) -> int:
    """Say who and what and leave with 0, or name each fault and leave with 1."""
    from consult_app.services.receiving import keys_of, verify_package

    verdict = verify_package(call.options.package, keys_of(call.options.data))
    speak_window_words(call.speech)
    print("\n".join(_good(verdict, call) if verdict.good else _faulty(verdict, call)))
    return 0 if verdict.good else 1


def _good(verdict: "PackageVerdict", call: Call) -> list[str]:
    from consult_app.ui.words.faults import standing_words

    say, lines = call.speech, []
    if verdict.rehearsal:
        lines.append(say("演练数据，不是真事。", "A rehearsal, nothing real."))
    lines.append(
        say("完好：{0}《{1}》（{2}）", "Good: {0}, {1} ({2})").format(
            verdict.organisation, verdict.title, verdict.number
        )
    )
    told = say("写于 {0}，{1} 个文件，{2} 字节", "written at {0}, {1} files, {2} bytes")
    written = verdict.written_at.replace("T", " ")[:16]  # to the minute, as a person reads it
    lines.append(told.format(written, verdict.files, verdict.size))
    if verdict.signer and verdict.standing:
        told = say("签名：{0}，{1}", "signed: {0}, {1}")
        lines.append(told.format(verdict.signer.name, standing_words(verdict.standing)))
        lines.append(
            say("密钥数字：{0}", "digits of the key: {0}").format(verdict.signer.fingerprint)
        )
    return lines


def _faulty(verdict: "PackageVerdict", call: Call) -> list[str]:
    from consult_app.ui.words.faults import fault_words

    told = call.speech("有 {0} 处问题，不能接收：", "{0} faults, do not accept it:")
    return [told.format(len(verdict.faults)), *(f"  {fault_words(one)}" for one in verdict.faults)]


def act_trust(call: Call) -> int:
    """Remember the key of a package whose digits were compared by telephone."""
    from consult_app.exchange.signing import remember
    from consult_app.services.receiving import verify_package

    verdict = verify_package(call.options.package)
    if verdict.signer is None or not verdict.good:
        raise ExpectedError("receipt.package-faulty", faults=len(verdict.faults))
    remember(call.options.data, verdict.signer)
    told = call.speech("记住了 {0} 的密钥 {1}", "The key of {0} is known now: {1}")
    print(told.format(verdict.signer.name, verdict.signer.fingerprint))
    return 0


def act_receipt(call: Call) -> int:
    """Sign for a package that was received; the key is made in the data folder at the first time."""
    from consult_app.exchange.signing import installation_key
    from consult_app.services.app import wall_clock
    from consult_app.services.receiving import keys_of, make_receipt

    options = call.options
    key = installation_key(options.data, options.office, "")
    keys = keys_of(options.data)
    receipt = make_receipt(options.package, key, options.by, wall_clock(), keys, options.out)
    told = call.speech(
        "回执写好了：{0}，收到 {1}《{2}》；本机密钥数字：{3}",
        "Receipt written: {0} for {1}, {2}; digits of this key: {3}",
    )
    print(told.format(options.out, receipt.organisation, receipt.title, key.signer.fingerprint))
    return 0


def act_backup(call: Call) -> int:
    from consult_app.services.app import open_app
    from consult_app.services.backing_up import back_up

    app = open_app(call.options.data)
    try:
        written = back_up(app, call.options.to)
    finally:
        app.close()
    told = call.speech("备份好了：{0}（{1} 个文件）", "Backup made: {0} ({1} files)")
    print(told.format(written.folder, written.files))
    return 0


def act_drill(call: Call) -> int:
    """Open a backup as a restore would, and say what is in it and how it differs from the data now."""
    from consult_app.services.app import open_app
    from consult_app.services.backing_up import restore_drill

    app = open_app(call.options.data)
    try:
        drilled = restore_drill(app, call.options.backup)
    finally:
        app.close()
    rows = drilled.proof.rows
    told = call.speech(
        "能恢复：{0} 的备份，{1} 人，{2} 件协商，{3} 条日志",
        "It can be restored: backup of {0}, {1} people, {2} consultations, {3} journal entries",
    )
    counts = (rows.get(name, 0) for name in ("person", "consultation", "journal"))
    print(told.format(drilled.made_on, *counts))
    return 0


def act_restore(call: Call) -> int:
    from consult_app.services.backing_up import restore

    proof = restore(call.options.backup, call.options.data)
    print(call.speech("恢复好了：{0}", "Restored: {0}").format(proof.file))
    return 0


def add_package_commands(commands: Commands) -> None:
    """Add `package` with write, verify, trust, receipt, and `backup` with make, drill, restore."""
    say = commands.speech
    package = commands.add("package", say("数据包：写、核验、回执", "packages and receipts"), None)
    inner = Commands.below(package, required=True)
    write = inner.add(
        "write", say("写一件协商的数据包", "write a consultation's package"), act_write
    )
    write.own.add_argument(
        "number", nargs="?", default="", metavar=say("编号", "NUMBER"), help="2026/5"
    )
    _add_folder(write, "--to", say("写到哪个文件夹", "the folder to write into"))
    verify = inner.add("verify", say("核验数据包", "verify a package"), act_verify)
    trust = inner.add("trust", say("记住核对过的密钥", "remember a compared key"), act_trust)
    receipt = inner.add("receipt", say("给数据包开回执", "sign a receipt"), act_receipt)
    for parser in (verify, trust, receipt):
        parser.own.add_argument("package", type=Path, metavar=say("数据包", "PATH"))
    _add_folder(receipt, "--out", say("回执写到哪个文件", "the file to write"))
    for option, told in (
        ("--office", say("收件单位", "the receiving office")),
        ("--by", say("收件人", "who received it")),
    ):
        receipt.own.add_argument(option, required=True, metavar=say("名称", "NAME"), help=told)
    _add_backup(commands)
    for parser in (write, verify, trust, receipt):
        add_data(parser)


def _add_backup(commands: Commands) -> None:
    say = commands.speech
    backup = commands.add("backup", say("备份、恢复演练、恢复", "backups"), None)
    inner = Commands.below(backup, required=True)
    make = inner.add("make", say("备份到文件夹或 U 盘", "make a backup"), act_backup)
    _add_folder(make, "--to", say("备份到哪里", "the folder to write into"))
    drill = inner.add("drill", say("演练恢复，不改数据", "rehearse a restore"), act_drill)
    restore = inner.add("restore", say("恢复到空的数据文件夹", "restore"), act_restore)
    for parser in (drill, restore):
        parser.own.add_argument("backup", type=Path, metavar=say("备份", "PATH"))
    for parser in (make, drill, restore):
        add_data(parser)


def _add_folder(parser: Parser, option: str, told: str) -> None:
    word = parser.speech("位置", "PATH")
    parser.own.add_argument(option, type=Path, required=True, metavar=word, help=told)
