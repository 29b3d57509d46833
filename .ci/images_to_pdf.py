"""images_to_pdf.py PDF PNG…: a PDF whose pages are pictures only, as a scanner makes it."""
import struct, sys, zlib
from pathlib import Path


def pixels(path):
    """Width, height and the picture's rows as one PDF stream; PNG rows are what PDF's PNG predictor reads."""
    data, at, body = Path(path).read_bytes(), 8, b""
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        part = data[at + 8:at + 8 + size]
        if kind == b"IHDR": width, height, depth, color = struct.unpack(">IIBB", part[:10])
        if kind == b"IDAT": body += part
        at += size + 12
    return width, height, depth, {0: 1, 2: 3}[color], body


objects, pages = [], []
for path in sys.argv[2:]:
    width, height, depth, colors, body = pixels(path)
    first = 3 + len(objects)
    box = f"[0 0 {width * 72 / 200:.2f} {height * 72 / 200:.2f}]"
    draw = f"q {width * 72 / 200:.2f} 0 0 {height * 72 / 200:.2f} 0 0 cm /P Do Q".encode()
    objects += [
        f"<</Type/Page/Parent 2 0 R/MediaBox{box}/Resources<</XObject<</P {first + 1} 0 R>>>>/Contents {first + 2} 0 R>>".encode(),
        f"<</Type/XObject/Subtype/Image/Width {width}/Height {height}/BitsPerComponent {depth}"
        f"/ColorSpace/{'DeviceRGB' if colors == 3 else 'DeviceGray'}/Filter/FlateDecode/DecodeParms<</Predictor 15"
        f"/Colors {colors}/BitsPerComponent {depth}/Columns {width}>>/Length {len(body)}>>\nstream\n".encode() + body + b"\nendstream",
        f"<</Length {len(draw)}>>\nstream\n".encode() + draw + b"\nendstream"]
    pages.append(f"{first} 0 R")
objects = [b"<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Kids[{' '.join(pages)}]/Count {len(pages)}>>".encode()] + objects
out, places = b"%PDF-1.4\n", []
for number, body in enumerate(objects, 1):
    places.append(len(out))
    out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
table = b"".join(f"{p:010d} 00000 n \n".encode() for p in places)
out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode() + table
out += f"trailer <</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{out.rfind(b'xref')}\n%%EOF\n".encode()
Path(sys.argv[1]).write_bytes(out)
