"""Rules of the house that no other tool watches."""

import ast
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from consult_app.ui.words.refusals import REFUSALS

ROOT = Path(__file__).resolve().parents[1]
SCRIPTS = Path(sys.executable).parent
SOURCES = sorted((ROOT / "consult_app").rglob("*.py"))
TRANSLATION = ROOT / "resources" / "translations" / "consult_app_zh_CN.ts"
NOT_OURS = {".git", ".venv", "out", "build", "dist", "__pycache__"}
LOCAL = (".mypy_cache", ".pytest_cache", ".ruff_cache", ".hypothesis", ".import_linter_cache")
LONGEST_FILE = 450
LONGEST_FUNCTION = 60


def committed(folder: Path = ROOT) -> Iterator[Path]:
    """Yield the files that a checkout holds, also where git is not installed."""
    for path in sorted(folder.iterdir()):
        if path.name in NOT_OURS or path.name in LOCAL or path.suffix in {".qm", ".pyc"}:
            continue
        if path.is_dir() and not path.name.endswith(".egg-info"):
            yield from committed(path)
        elif path.is_file():
            yield path


# joined here, so that this file does not hold what it looks for
ADDRESSES = [
    ".".join(parts).encode()
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("registry", "npmjs"),
        ("deb", "debian", "org"),
        ("proxy", "golang"),
    )
]
SETTINGS = [b"--" + name for name in (b"index-url", b"extra-index-url", b"find-links")]


def test_no_file_names_a_registry_or_a_machine():
    wrong = [*ADDRESSES, *SETTINGS, b"/" + b"work/", b"/" + b"root/"]
    found = [
        f"{path.relative_to(ROOT)}: {word.decode()}"
        for path in committed()
        if path.suffix not in {".ttf", ".icc", ".png", ".xlsx", ".xls", ".ods", ".pdf", ".docx"}
        for word in wrong
        if word in path.read_bytes()
    ]
    assert found == []


def codes_raised() -> dict[str, str]:
    """Return every code given to `ExpectedError` as a plain string, with a place that gives it."""
    return {
        str(node.args[0].value): f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "ExpectedError"
        if node.args and isinstance(node.args[0], ast.Constant)
    }


def test_every_refusal_has_words():
    assert {code: at for code, at in codes_raised().items() if code not in REFUSALS} == {}


def test_no_words_are_kept_for_a_refusal_that_nothing_raises():
    words = ROOT / "consult_app" / "ui" / "words"
    texts = [path.read_text("utf-8") for path in SOURCES if path.parent != words]
    assert [code for code in REFUSALS if not any(_names(text, code) for text in texts)] == []


def _names(text: str, code: str) -> bool:
    """Say whether a source names a code, or what follows its dot where a helper puts the rest before it."""
    return f'"{code}"' in text or f'"{code.partition(".")[2]}"' in text


def test_every_sentence_on_screen_has_its_chinese(tmp_path):
    fresh = tmp_path / TRANSLATION.name
    shutil.copyfile(TRANSLATION, fresh)
    sources = [ROOT / "consult_app" / "main.py", *(ROOT / "consult_app" / "ui").rglob("*.py")]
    languages = ["-source-language", "en", "-target-language", "zh_CN"]
    command = [SCRIPTS / "pyside6-lupdate", "-silent", *languages, *sorted(sources), "-ts", fresh]
    subprocess.run(command, check=True)
    assert list(unfinished(fresh)) == []


def unfinished(file: Path) -> Iterator[str]:
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            words = message.find("translation")
            kind = words.get("type", "")
            if kind == "unfinished" or not (kind or "".join(words.itertext()).strip()):
                yield f"{context.findtext('name')}: {message.findtext('source')}"


def hidden(path: Path) -> Iterator[str]:
    """Yield where `tr` or `translate` is handed on by another name: the collector of words looks for these two."""
    tree = ast.parse(path.read_text("utf-8"))
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    for node in ast.walk(tree):
        named = isinstance(node, ast.Attribute) and node.attr in {"tr", "translate"}
        if named and id(node) not in called:
            yield f"{path.relative_to(ROOT)}:{node.lineno}"


def test_no_sentence_hides_from_the_collector_of_words():
    assert [place for path in SOURCES for place in hidden(path)] == []


def test_imports_point_down():
    told = subprocess.run(
        [SCRIPTS / "lint-imports", "--no-cache"], cwd=ROOT, capture_output=True, check=False
    )
    assert told.returncode == 0, told.stdout.decode("utf-8")


def too_long(path: Path) -> Iterator[str]:
    text, place = path.read_text("utf-8"), path.relative_to(ROOT)
    if text.count("\n") > LONGEST_FILE:
        yield f"{place}: {text.count(chr(10))} lines"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef) and node.end_lineno - node.lineno >= LONGEST_FUNCTION:
            yield f"{place}: {node.name} has {node.end_lineno - node.lineno + 1} lines"


def test_files_and_functions_stay_short():
    steps_of_the_store = ROOT / "consult_app" / "storage" / "migrations" / "versions"
    written = [path for path in SOURCES if path.parent != steps_of_the_store]
    assert [fault for path in written for fault in too_long(path)] == []
