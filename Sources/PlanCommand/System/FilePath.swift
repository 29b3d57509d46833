/// A path as the system holds it: any bytes but NUL. Names in old archives are not always UTF-8.
public struct FilePath: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The name as the system keeps it, which need not be UTF-8.
  public var bytes: [UInt8]

  /// A path of any bytes.
  public init(bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }
  /// A path of a string's UTF-8.
  public init(_ string: String) { self.bytes = Array(string.utf8) }
  /// A path written in the source.
  public init(stringLiteral value: String) { self.init(value) }

  /// The sign for standard input.
  public var isStandardStream: Bool { bytes == [UInt8(ascii: "-")] }
  /// Whether there is no name at all.
  public var isEmpty: Bool { bytes.isEmpty }
  /// Whether it begins at the root.
  public var isAbsolute: Bool { bytes.first == UInt8(ascii: "/") }

  /// The last component; the whole path where it has no slash.
  public var name: ArraySlice<UInt8> {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return bytes[...] }
    return bytes[(slash + 1)...]
  }

  /// The folder that holds it; "." for a bare name.
  public var folder: FilePath {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == 0 ? "/" : FilePath(bytes: bytes[..<slash])
  }

  /// The path of something in this folder.
  public func appending(_ name: some Collection<UInt8>) -> FilePath {
    if isEmpty || bytes.last == UInt8(ascii: "/") { return FilePath(bytes: bytes + Array(name)) }
    return FilePath(bytes: bytes + [UInt8(ascii: "/")] + Array(name))
  }

  /// The path of something in this folder.
  public func appending(_ name: String) -> FilePath { appending(Array(name.utf8)) }

  /// Calls `body` with the path as C wants it.
  func withCString<R, E>(_ body: (UnsafePointer<CChar>) throws(E) -> R) throws(E) -> R {
    let characters = bytes.map { CChar(bitPattern: $0) } + [0]
    return try characters.withUnsafeBufferPointer { buffer throws(E) in try body(buffer.baseAddress!) }
  }
}

extension FilePath: Comparable {
  /// Order of the bytes, the same on every machine.
  public static func < (a: FilePath, b: FilePath) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
}

extension FilePath {
  /// The path as text that names exactly this path: bytes that are not UTF-8 stand as `\xHH`, and so does a
  /// backslash before an x, so that two paths never have one text.
  public var text: String {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let length = UTF8Bytes.scalarLength(bytes.span, at: index)
      let isEscape =
        bytes[index] == UInt8(ascii: "\\") && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "x")
      if length == 0 || isEscape {
        out += HexEscape.backslash(bytes[index])
        index += 1
      } else {
        out += bytes[index..<index + length]
        index += length
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The path for messages: one line, without control characters.
  public var display: String { TerminalText.oneLine(text) }
}
