"""HWPX and DOCX: XML in a zip."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

from benchmarks.made import Content, Paragraph, Run, Table, is_table

_DAY = (2026, 1, 2, 0, 0, 0)
_OWPML = "http://www.hancom.co.kr/hwpml/2011/"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_CHANGED = 'w:id="{}" w:author="담당" w:date="2026-01-02T00:00:00Z"'


def package(parts: Mapping[str, str | bytes], *, stored: tuple[str, ...] = ()) -> bytes:
    """Return a zip of these parts; those named in ``stored`` are not compressed."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, _DAY)
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return made.getvalue()


def hwpx(content: Content) -> bytes:
    """Return a document of Hangul in XML."""
    named = (("header", content.header), ("footer", content.footer), ("hiddenComment", content.comment))
    sides = "".join(_hwpx_side(tag, text) for tag, text in named if text)
    body = f'<hp:p id="0" paraPrIDRef="0" styleIDRef="0"><hp:run charPrIDRef="0">{sides}</hp:run></hp:p>'
    for number, block in enumerate(content.blocks, 1):
        body += _hwpx_table(block, number) if is_table(block) else _hwpx_p(block, number)  # type: ignore[arg-type]
    changes = "".join(
        f'<hh:trackChange type="{kind}" date="2026-01-02T00:00:00Z" authorID="1" hide="0" id="{number}"/>'
        for number, kind in ((1, "Delete"), (2, "Insert"))
    )
    shapes = "".join(
        f'<hh:charPr id="{number}" height="1000" textColor="#000000">'
        f'<hh:strikeout shape="{shape}" color="#000000"/></hh:charPr>'
        for number, shape in ((0, "NONE"), (1, "SOLID"))
    )
    head = (
        f'<hh:head xmlns:hh="{_OWPML}head" version="1.4" secCnt="1"><hh:refList><hh:charProperties itemCnt="2">{shapes}'
        '</hh:charProperties><hh:paraProperties itemCnt="1"><hh:paraPr id="0"/></hh:paraProperties>'
        f'<hh:trackChanges itemCnt="2">{changes}</hh:trackChanges><hh:trackChangeAuthors itemCnt="1">'
        '<hh:trackChangeAuthor name="담당" mark="1" id="1"/></hh:trackChangeAuthors></hh:refList></hh:head>'
    )
    items = "".join(
        f'<opf:item id="{name}" href="Contents/{name}.xml" media-type="application/xml"/>'
        for name in ("header", "section0")
    )
    return package(
        {
            "mimetype": "application/hwp+zip",
            "version.xml": f'<hv:HCFVersion xmlns:hv="{_OWPML}version" major="5" minor="1"/>',
            "Contents/content.hpf": (
                '<opf:package xmlns:opf="http://www.idpf.org/2007/opf/"><opf:metadata/><opf:manifest>'
                f'{items}</opf:manifest><opf:spine><opf:itemref idref="header"/>'
                '<opf:itemref idref="section0"/></opf:spine></opf:package>'
            ),
            "Contents/header.xml": head,
            "Contents/section0.xml": (
                f'<hs:sec xmlns:hs="{_OWPML}section" xmlns:hp="{_OWPML}paragraph">{body}</hs:sec>'
            ),
            "META-INF/container.xml": (
                '<ocf:container xmlns:ocf="urn:oasis:names:tc:opendocument:xmlns:container"><ocf:rootfiles>'
                '<ocf:rootfile full-path="Contents/content.hpf" media-type="application/hwpml-package+xml"/>'
                "</ocf:rootfiles></ocf:container>"
            ),
        },
        stored=("mimetype",),
    )


def _hwpx_side(tag: str, text: str) -> str:
    inner = f"<hp:subList>{_hwpx_p((Run(text),), 90)}</hp:subList>"
    return f'<hp:ctrl><hp:{tag} id="1" applyPageType="BOTH">{inner}</hp:{tag}></hp:ctrl>'


def _hwpx_p(paragraph: Paragraph, number: int) -> str:
    runs = "".join(
        f'<hp:run charPrIDRef="{int(run.how == "struck")}">{_hwpx_run(run)}</hp:run>' for run in paragraph
    )
    return f'<hp:p id="{number}" paraPrIDRef="0" styleIDRef="0">{runs}</hp:p>'


def _hwpx_run(run: Run) -> str:
    text = escape(run.text)
    if run.how == "read":
        return (
            '<hp:dutmal posType="TOP" szRatio="50" option="0" styleIDRef="0" align="CENTER">'
            f"<hp:mainText>{text}</hp:mainText><hp:subText>{escape(run.over)}</hp:subText></hp:dutmal>"
        )
    if run.how == "highlighted":
        text = f'<hp:markpenBegin color="#FFFF00"/>{text}<hp:markpenEnd/>'
    if run.how == "deleted":
        text = f'<hp:deleteBegin Id="1" TcId="1"/>{text}<hp:deleteEnd Id="1" TcId="1" paraend="0"/>'
    if run.how == "inserted":
        text = f'<hp:insertBegin Id="2" TcId="2"/>{text}<hp:insertEnd Id="2" TcId="2" paraend="0"/>'
    return f"<hp:t>{text}</hp:t>"


def _hwpx_table(table: Table, number: int) -> str:
    rows = ""
    for at, row in enumerate(table):
        rows += "<hp:tr>"
        for place, cell in enumerate(row):
            lines = "".join(_hwpx_p((Run(line),), 0) for line in cell.split("\n"))
            rows += (
                f'<hp:tc borderFillIDRef="1"><hp:subList>{lines}</hp:subList><hp:cellAddr colAddr="{place}" rowAddr="{at}"/>'
                '<hp:cellSpan colSpan="1" rowSpan="1"/><hp:cellSz width="1000" height="1000"/></hp:tc>'
            )
        rows += "</hp:tr>"
    return (
        f'<hp:p id="{number}" paraPrIDRef="0" styleIDRef="0"><hp:run charPrIDRef="0"><hp:tbl id="{number}" '
        f'rowCnt="{len(table)}" colCnt="{len(table[0])}">{rows}</hp:tbl></hp:run></hp:p>'
    )


def docx(content: Content) -> bytes:
    """Return a document of Word."""
    mark = '<w:r><w:commentReference w:id="9"/></w:r>' if content.comment else ""
    body = "".join(_docx_table(b) if is_table(b) else _docx_p(b) for b in content.blocks)  # type: ignore[arg-type]
    sides = [name for name in ("header", "footer") if getattr(content, name)]
    section = "".join(f'<w:{name}Reference w:type="default" r:id="{name}"/>' for name in sides)
    parts = {f"word/{name}.xml": _docx_side(name, getattr(content, name)) for name in sides}
    if content.comment:
        inner = f'<w:comment w:id="9" w:author="담당">{_docx_p((Run(content.comment),))}</w:comment>'
        parts["word/comments.xml"] = f'<w:comments xmlns:w="{_W}" xmlns:r="{_REL}">{inner}</w:comments>'
    kinds = [name.removeprefix("word/").removesuffix(".xml") for name in parts]
    overrides = "".join(
        f'<Override PartName="/word/{kind}.xml" ContentType="{_TYPES}{kind}+xml"/>' for kind in kinds
    )
    relations = "".join(
        f'<Relationship Id="{kind}" Type="{_REL}/{kind}" Target="{kind}.xml"/>' for kind in kinds
    )
    rels = "http://schemas.openxmlformats.org/package/2006/relationships"
    return package(
        {
            "[Content_Types].xml": (
                '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
                'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
                'ContentType="application/xml"/><Override PartName="/word/document.xml" '
                f'ContentType="{_TYPES}document.main+xml"/>'
                f"{overrides}</Types>"
            ),
            "_rels/.rels": (
                f'<Relationships xmlns="{rels}"><Relationship Id="r" Type="{_REL}/officeDocument" Target="word/document.xml"/>'
                "</Relationships>"
            ),
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{rels}">{relations}</Relationships>',
            "word/document.xml": (
                f'<w:document xmlns:w="{_W}" xmlns:r="{_REL}"><w:body>{body}<w:p>{mark}</w:p>'
                f"<w:sectPr>{section}</w:sectPr></w:body></w:document>"
            ),
            **parts,
        }
    )


def _docx_side(name: str, text: str) -> str:
    tag = {"header": "hdr", "footer": "ftr"}[name]
    return f'<w:{tag} xmlns:w="{_W}" xmlns:r="{_REL}">{_docx_p((Run(text),))}</w:{tag}>'


def _docx_p(paragraph: Paragraph) -> str:
    return f"<w:p>{''.join(map(_docx_run, paragraph))}</w:p>"


def _docx_run(run: Run) -> str:
    text = f'<w:t xml:space="preserve">{escape(run.text)}</w:t>'
    if run.how == "read":
        over = f'<w:t xml:space="preserve">{escape(run.over)}</w:t>'
        ruby = f"<w:rt><w:r>{over}</w:r></w:rt><w:rubyBase><w:r>{text}</w:r></w:rubyBase>"
        return f"<w:r><w:ruby><w:rubyPr/>{ruby}</w:ruby></w:r>"
    if run.how == "deleted":
        text = text.replace("w:t", "w:delText")
        return f"<w:del {_CHANGED.format(1)}><w:r>{text}</w:r></w:del>"
    if run.how == "inserted":
        return f"<w:ins {_CHANGED.format(2)}><w:r>{text}</w:r></w:ins>"
    traits = {"struck": "<w:strike/>", "highlighted": '<w:highlight w:val="yellow"/>'}.get(run.how, "")
    return f"<w:r><w:rPr>{traits}</w:rPr>{text}</w:r>"


def _docx_table(table: Table) -> str:
    rows = ""
    for row in table:
        cells = "".join(
            f"<w:tc>{''.join(_docx_p((Run(line),)) for line in cell.split(chr(10)))}</w:tc>" for cell in row
        )
        rows += f"<w:tr>{cells}</w:tr>"
    return f"<w:tbl>{rows}</w:tbl>"
