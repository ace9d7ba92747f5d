#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Makes the attachments of this case: each the smallest of its kind that holds what its name says."""
import pathlib
import struct
import zipfile
import zlib

HERE = pathlib.Path(__file__).parent
ATTACHMENTS = HERE / "minutes/arbete/gruppen/bilagor"
STATIC = HERE / "site/static"


def directory(tags, more=b""):
    """A directory of TIFF with short texts; `more` are entries that are ready."""
    entries = b"".join(struct.pack("<HHI4s", tag, 2, len(text) + 1, text) for tag, text in tags) + more
    return struct.pack("<H", len(tags) + len(more) // 12) + entries + bytes(4)


def exif(image=(), place=()):
    pointer = struct.pack("<HHII", 0x8825, 4, 1, 8 + 6 + 12 * (len(image) + 1)) if place else b""
    return b"II*\0" + struct.pack("<I", 8) + directory(image, pointer) + (directory(place) if place else b"")


def jpeg(tiff=b""):
    def segment(marker, content):
        return bytes([0xFF, marker]) + struct.pack(">H", len(content) + 2) + content
    about = segment(0xE1, b"Exif\0\0" + tiff) if tiff else b""
    return (b"\xFF\xD8" + segment(0xE0, b"JFIF\0\1\1\1\0\x48\0\x48\0\0") + about +
            segment(0xC0, b"\x08\0\1\0\1\1\1\x11\0") + segment(0xDA, b"\1\1\0\0\x3F\0") + b"\x55\xFF\xD9")


def png(tiff):
    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
    return (b"\x89PNG\r\n\x1A\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)) + chunk(b"eXIf", tiff) +
            chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b""))


def office(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2025, 3, 12, 9, 0, 0)), content)


def docx(path, inside, about=""):
    office(path, {"[Content_Types].xml": "<Types/>", "docProps/core.xml": f"<core>{about}</core>",
                  "word/document.xml": f"<document>{inside}</document>"})


def pdf(comment):
    objects = ["<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 5 0 R >>",
               "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
               "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Annots [4 0 R] >>",
               f"<< /Type /Annot /Subtype /Text /Rect [0 0 1 1] /Contents ({comment}) >>", "<< /Type /StructTreeRoot >>"]
    content, places = "%PDF-1.7\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(content))
        content += f"{number} 0 obj\n{one}\nendobj\n"
    table = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(f"{place:010} 00000 n \n" for place in places)
    return f"{content}{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(content)}\n%%EOF\n"


PLACE, CAMERA, ARTIST = [(0x0001, b"N")], (0x010F, b"Cam"), (0x013B, b"Kom")
ATTACHMENTS.mkdir(parents=True, exist_ok=True)
STATIC.mkdir(parents=True, exist_ok=True)
(ATTACHMENTS / "med-plats.jpg").write_bytes(jpeg(exif([CAMERA], PLACE)))
(ATTACHMENTS / "med-kamera.png").write_bytes(png(exif([CAMERA])))
(ATTACHMENTS / "med-fotograf.jpg").write_bytes(jpeg(exif([ARTIST])))
(ATTACHMENTS / "utan.jpg").write_bytes(jpeg())
(STATIC / "karta.jpg").write_bytes(jpeg(exif(place=PLACE)))
docx(ATTACHMENTS / "med-ändringar.docx", '<del author="Sekreteraren"><delText>struket</delText></del>')
docx(ATTACHMENTS / "med-namn.docx", "<t>Protokoll</t>", "<creator>Sekreteraren</creator>")
docx(ATTACHMENTS / "granskad.docx", '<ins author="Sekreteraren"><t>tillagt</t></ins>')
docx(ATTACHMENTS / "utan.docx", "<t>Protokoll</t>")
(ATTACHMENTS / "gammal.doc").write_bytes(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes(504))
(ATTACHMENTS / "med-kommentar.pdf").write_text(pdf("Stryk det"), encoding="ascii")
