"""The logical structure of a PDF: what is a title, a paragraph, a table, for screen readers and for reuse (PDF 1.7, 14.7)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from consult_app.documents.pages import Element
from consult_app.documents.pdf_archive import Known


@dataclass(slots=True)
class Tags:
    """Gathers which words on which page belong to which element, and writes the tree when all pages are drawn."""

    elements: list[Element]
    copies: int = 1
    _used: dict[tuple[int, int], list[tuple[int, int]]] = field(default_factory=dict)
    _owners: list[list[tuple[int, int]]] = field(default_factory=list)

    def start_page(self) -> None:
        self._owners.append([])

    def mark(self, owner: int, copy: int) -> str:
        """Return the operator that begins the words of an element, which `EMC` ends."""
        marks = self._owners[-1]
        number = len(marks)
        marks.append((copy, owner))
        self._used.setdefault((copy, owner), []).append((len(self._owners) - 1, number))
        return f"/{self.elements[owner].kind} <</MCID {number}>> BDC"

    def write(self, canvas: Canvas) -> None:
        """Put the structure tree into the file."""
        file = canvas._doc  # noqa: SLF001 - the canvas has no words for these
        pages = file.Pages.pages
        names = [f"{_number(file, file.Reference(page))} 0 R" for page in pages]
        for number, page in enumerate(pages):
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
            page.StructParents, page.Tabs = number, "/S"
        root, parents = Known(), Known()
        root_number = _number(file, file.Reference(root))
        parents_number = _number(file, file.Reference(parents))
        nodes = {
            (copy, index): Known()
            for copy in range(self.copies)
            for index in range(len(self.elements))
        }
        numbers = {key: _number(file, file.Reference(node)) for key, node in nodes.items()}
        kids = self._kids(numbers, names)
        for key, node in nodes.items():
            node.content = self._node(key, numbers, kids, root_number)
        tops = " ".join(f"{numbers[copy, 0]} 0 R" for copy in range(self.copies))
        root.content = (
            f"<</Type /StructTreeRoot /K [{tops}] /ParentTree {parents_number} 0 R "
            f"/ParentTreeNextKey {len(pages)}>>"
        ).encode()
        parents.content = self._parents(numbers)
        file.Catalog.StructTreeRoot = root
        file.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})

    def _kids(
        self, numbers: dict[tuple[int, int], int], pages: list[str]
    ) -> dict[tuple[int, int], list[str]]:
        kids: dict[tuple[int, int], list[str]] = {}
        for (copy, index), marks in self._used.items():
            kids[copy, index] = [
                f"<</Type /MCR /Pg {pages[page]} /MCID {number}>>" for page, number in marks
            ]
        for copy in range(self.copies):
            for index, element in enumerate(self.elements[1:], 1):
                kids.setdefault((copy, element.parent), []).append(f"{numbers[copy, index]} 0 R")
        return kids

    def _node(
        self,
        key: tuple[int, int],
        numbers: dict[tuple[int, int], int],
        kids: dict[tuple[int, int], list[str]],
        root: int,
    ) -> bytes:
        copy, index = key
        element = self.elements[index]
        parent = numbers[copy, element.parent] if index else root
        more = "".join(_extras(element))
        return (
            f"<</Type /StructElem /S /{element.kind} /P {parent} 0 R{more} /K [{' '.join(kids.get(key, ()))}]>>"
        ).encode()

    def _parents(self, numbers: dict[tuple[int, int], int]) -> bytes:
        rows = " ".join(
            f"{page} [{' '.join(f'{numbers[key]} 0 R' for key in owners)}]"
            for page, owners in enumerate(self._owners)
        )
        return f"<</Nums [{rows}]>>".encode()


def _extras(element: Element) -> Iterator[str]:
    if element.words:
        yield f" /Alt <{(chr(0xFEFF) + element.words).encode('utf-16-be').hex()}>"
    facts = [f"/Scope /{element.scope}"] if element.scope else []
    facts += [f"/ColSpan {element.span}"] if element.span > 1 else []
    if facts:
        yield f" /A <</O /Table {' '.join(facts)}>>"


def _number(file: Any, reference: Any) -> int:  # noqa: ANN401
    number: int = file.idToObjectNumberAndVersion[reference.name][0]
    return number
