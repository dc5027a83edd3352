"""The package around a DOCX: styles made once for each kind of sheet, parts written in one go with the paper's moment."""

import zipfile
from collections.abc import Iterable
from datetime import datetime
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.opc.constants import CONTENT_TYPE, NAMESPACE
from docx.opc.package import Unmarshaller
from docx.opc.packuri import CONTENT_TYPES_URI, PACKAGE_URI
from docx.opc.part import Part, PartFactory
from docx.opc.pkgreader import PackageReader
from docx.oxml.ns import qn
from docx.package import Package
from docx.parts.styles import StylesPart

from consult_app.documents import docx_parts as parts
from consult_app.documents.sheets import Sheet

LEVEL = 3
"""How hard parts are compressed: harder costs twice the time and saves 5 percent."""

NOT_NEEDED = ("/stylesWithEffects", "/customXml", "/metadata/thumbnail")
"""Parts of python-docx's own template that no program of today asks for."""
TABLE_STYLES = frozenset({"TableNormal", "TableGrid"})
CHANGED = frozenset(
    {
        CONTENT_TYPE.WML_DOCUMENT_MAIN,
        CONTENT_TYPE.WML_SETTINGS,
        CONTENT_TYPE.OPC_CORE_PROPERTIES,
    }
)
"""What differs from paper to paper; the other parts are written as they lie, and never read."""

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""Before that a ZIP archive has no dates."""


def new_file(sheet: Sheet) -> Any:  # noqa: ANN401 - python-docx has no types
    """Return a DOCX with the styles of a sheet and no words."""
    styles = _styles(sheet)

    def part(name: Any, kind: str, relation: str, content: bytes, package: Package) -> Any:  # noqa: ANN401
        if kind in CHANGED:
            return PartFactory(name, kind, relation, content, package)
        return Part(name, kind, styles if kind == CONTENT_TYPE.WML_STYLES else content, package)

    package: Any = Package()
    steps: Any = Unmarshaller
    steps.unmarshal(_light(), package, part)
    return package.main_document_part.document


@lru_cache(32)
def _styles(sheet: Sheet) -> bytes:
    """Return the styles of a sheet as they stand in a file: setting them takes longer than writing a page."""
    for name, kind, _relation, content in _light().iter_sparts():
        if kind == CONTENT_TYPE.WML_STYLES:
            part: Any = StylesPart.load(name, kind, content, Package())
            parts.set_styles(part.styles, sheet)
    return bytes(part.blob)


@cache
def _light() -> Any:  # noqa: ANN401
    """
    Return python-docx's template without a hundred styles of tables that no paper uses, and what is the same in every paper set.

    With them each paper would read and write half a megabyte, twice.
    """
    file: Any = docx.Document()
    for relations in (file.part.rels, file.part.package.rels):
        for id_, relation in list(relations.items()):
            if relation.reltype.endswith(NOT_NEEDED):
                del relations[id_]
    styles = file.styles.element
    for style in styles.findall(qn("w:style")):
        if style.get(qn("w:type")) == "table" and style.styleId not in TABLE_STYLES:
            styles.remove(style)
    parts.set_language(file.styles)
    parts.set_compatibility(file)
    parts.name_substitutes(file)
    stream = BytesIO()
    file.save(stream)
    reader: Any = PackageReader
    return reader.from_file(stream)


def save_file(file: Any, path: Path, made_at: datetime) -> None:  # noqa: ANN401
    """Write all parts with the moment of the paper: python-docx stamps each with the wall clock."""
    package = file.part.package
    parts = package.parts
    moment = (
        made_at.year,
        made_at.month,
        made_at.day,
        made_at.hour,
        made_at.minute,
        made_at.second,
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as archive:

        def write(name: Any, content: str | bytes) -> None:  # noqa: ANN401
            member = zipfile.ZipInfo(name.membername, max(moment, EARLIEST))
            archive.writestr(member, content, zipfile.ZIP_DEFLATED, LEVEL)

        write(CONTENT_TYPES_URI, _kinds(parts))
        write(PACKAGE_URI.rels_uri, _relations(package.rels))
        for part in parts:
            write(part.partname, part.blob)
            if part.rels:
                write(part.partname.rels_uri, _relations(part.rels))


_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def _kinds(parts: Iterable[Any]) -> str:
    """Return which part is of which kind (ISO/IEC 29500-2, 7.2.3)."""
    common = {"rels": CONTENT_TYPE.OPC_RELATIONSHIPS, "xml": CONTENT_TYPE.XML}
    common["png"], common["jpg"] = CONTENT_TYPE.PNG, CONTENT_TYPE.JPEG
    told = [f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in common.items()]
    told += [
        f'<Override PartName="{part.partname}" ContentType="{part.content_type}"/>'
        for part in parts
        if common.get(part.partname.ext) != part.content_type
    ]
    return f'{_HEAD}<Types xmlns="{NAMESPACE.OPC_CONTENT_TYPES}">{"".join(told)}</Types>'


def _relations(relations: Any) -> str:  # noqa: ANN401
    """Return which parts one of them refers to (ISO/IEC 29500-2, 6.5); papers refer to nothing outside."""
    told = (
        f'<Relationship Id="{one.rId}" Type="{one.reltype}" Target="{one.target_ref}"/>'
        for one in relations.values()
    )
    return f'{_HEAD}<Relationships xmlns="{NAMESPACE.OPC_RELATIONSHIPS}">{"".join(told)}</Relationships>'
