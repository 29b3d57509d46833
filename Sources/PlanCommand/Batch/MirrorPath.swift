/// Where the result of an input stands in the output folder: under the same path, so that no two inputs share one.
///
///     plans/2017/451.txt   → plans/plans/2017/451.txt.json
///     ../old/7.txt         → plans/%2E%2E/old/7.txt.json
///     /srv/archive/7.txt   → plans/srv/archive/7.txt.json   (plans/%2F/srv/… where relative paths are read as well)
///
/// What a name may not hold everywhere (control characters, bytes that are not UTF-8) and what has a meaning here
/// (`%`, `#`, `\`) is written as `%HH`; a name too long for a file system is cut and ends with its fingerprint.
struct MirrorPath: Sendable {
  /// The longest part of a path that every file system takes, less what is put behind it.
  private static let longestPart = 230

  /// Whether absolute and relative inputs come together.
  let isMixed: Bool

  /// The path of a plan: the part-th of its file, from 1.
  func plan(_ input: FilePath, part: Int) -> FilePath {
    FilePath(bytes: Array("plans/".utf8) + mirrored(input) + Array((part > 1 ? "#\(part).json" : ".json").utf8))
  }

  /// The path of the text that was got out of an input.
  func text(_ input: FilePath) -> FilePath {
    FilePath(bytes: Array("texts/".utf8) + mirrored(input) + Array(".txt".utf8))
  }

  private func mirrored(_ input: FilePath) -> [UInt8] {
    let parts = input.bytes.split(separator: UInt8(ascii: "/"))
    var out: [[UInt8]] = isMixed && input.isAbsolute ? [Array("%2F".utf8)] : []
    for (index, part) in parts.enumerated() {
      out.append(index < parts.count - 1 ? Self.folderName(part) : Self.safe(part))
    }
    return Array(out.joined(separator: [UInt8(ascii: "/")]))
  }

  /// Names of folders never end like names of results, so that `a.txt` and a folder `a.txt.json` go together.
  private static func folderName(_ part: ArraySlice<UInt8>) -> [UInt8] {
    let name = safe(part)
    let isTaken = name.suffix(5).elementsEqual(".json".utf8) || name.suffix(4).elementsEqual(".txt".utf8)
    return isTaken ? name + [UInt8(ascii: "%")] : name
  }

  private static func safe(_ part: ArraySlice<UInt8>) -> [UInt8] {
    if part.elementsEqual("..".utf8) { return Array("%2E%2E".utf8) }
    let bytes = Array(part)
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let length = UTF8Bytes.scalarLength(bytes.span, at: index)
      let isPlain =
        length > 1 || length == 1 && bytes[index] >= 0x20 && ![0x7F, 0x23, 0x25, 0x5C].contains(bytes[index])
      out += isPlain ? Array(bytes[index..<index + length]) : HexEscape.percent(bytes[index])
      index += max(1, length)
    }
    return out.count <= longestPart ? out : shortened(out, bytes)
  }

  private static func shortened(_ name: [UInt8], _ whole: [UInt8]) -> [UInt8] {
    var end = 180
    while name[end] & 0xC0 == 0x80 { end -= 1 }
    return name[..<end] + Array("~\(String(Hash64.of(whole), radix: 16))".utf8)
  }
}
