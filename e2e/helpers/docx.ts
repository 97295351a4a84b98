// A Word file of these paragraphs: the three parts that make one, unpacked in their zip.
import { crc32 } from "node:zlib";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function parts(lines: string[]): [string, string][] {
  const escaped = (line: string) => line.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const body = lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`).join("");
  const kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  return [
    ["[Content_Types].xml", `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`
      + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
      + `<Override PartName="/word/document.xml" ContentType="${kind}"/></Types>`],
    ["_rels/.rels", `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
      + `<Relationship Id="r1" Type="${relation}" Target="word/document.xml"/></Relationships>`],
    ["word/document.xml", `${head}<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`],
  ];
}

export function docx(lines: string[]): Buffer {
  const files: Buffer[] = [], list: Buffer[] = [];
  let at = 0;
  for (const [path, text] of parts(lines)) {
    const name = Buffer.from(path), bytes = Buffer.from(text);
    const said = Buffer.alloc(26);
    said.writeUInt16LE(20, 0);
    said.writeUInt32LE(crc32(bytes), 10);
    said.writeUInt32LE(bytes.length, 14);
    said.writeUInt32LE(bytes.length, 18);
    said.writeUInt16LE(name.length, 22);
    const file = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), said, name, bytes]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    list.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), said, place, name]));
    files.push(file);
    at += file.length;
  }
  const all = Buffer.concat(list), end = Buffer.alloc(18);
  end.writeUInt16LE(list.length, 4);
  end.writeUInt16LE(list.length, 6);
  end.writeUInt32LE(all.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, all, Buffer.from("PK\x05\x06", "latin1"), end]);
}
