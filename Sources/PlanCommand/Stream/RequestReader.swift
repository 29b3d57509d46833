/// One line of `vnplan stream`: what to read, and the name to answer under.
///
///     {"id": 7, "text": "KẾ HOẠCH\nI. …"}      {"id": {"batch": 3}, "path": "plans/451.txt"}
///
/// Where both stand, the text is that of the file of this name, which is not read: for texts that come out of stores
/// that are no file system.
struct StreamRequest {
  /// Any JSON value, as it stood in the line; `null` where there was none.
  var id: [UInt8] = Array("null".utf8)
  var text: [UInt8]?
  var path: [UInt8]?
}

/// Why a line is no request.
struct RequestError: Error, Equatable {
  let message: String
  /// Bytes from the start of the line, 0-based.
  let offset: Int
}

/// Reads a request: JSON (RFC 8259) as far as it is needed here. The values of other members are checked and skipped;
/// nesting deeper than `deepest` is refused. Linear.
struct RequestReader {
  private static let deepest = 256

  private let bytes: [UInt8]
  private var index = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads one line. An error carries what was found of the id, so that the answer can name it.
  static func read(_ line: [UInt8]) -> (request: StreamRequest, error: RequestError?) {
    var reader = RequestReader(line)
    var request = StreamRequest()
    do throws(RequestError) {
      try reader.object(&request)
      try reader.check(request)
      return (request, nil)
    } catch {
      return (request, error)
    }
  }

  // MARK: The request

  private mutating func object(_ request: inout StreamRequest) throws(RequestError) {
    skipSpace()
    try expect("{", "a request begins with {")
    skipSpace()
    if !take("}") { try members(&request) }
    skipSpace()
    if index < bytes.count { throw failure("something follows the object") }
  }

  private mutating func members(_ request: inout StreamRequest) throws(RequestError) {
    repeat {
      skipSpace()
      let name = try string()
      skipSpace()
      try expect(":", "a colon is missing after a name")
      skipSpace()
      try member(name, &request)
      skipSpace()
    } while take(",")
    try expect("}", "the object does not end with }")
  }

  private mutating func member(_ name: [UInt8], _ request: inout StreamRequest) throws(RequestError) {
    if name == Array("text".utf8) {
      request.text = try text(of: "text")
    } else if name == Array("path".utf8) {
      request.path = try text(of: "path")
    } else if name == Array("id".utf8) {
      let start = index
      try value(depth: 0)
      request.id = try wellFormed(start)
    } else {
      try value(depth: 0)
    }
  }

  private mutating func text(of member: String) throws(RequestError) -> [UInt8] {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { throw failure("\(member) must be a string") }
    return try string()
  }

  /// What was read since `start`, which goes into the answer as it is and so must be UTF-8.
  private func wellFormed(_ start: Int) throws(RequestError) -> [UInt8] {
    var at = start
    while at < index {
      let length = UTF8Bytes.scalarLength(bytes.span, at: at)
      if length == 0 { throw RequestError(message: "the id is not valid UTF-8", offset: at) }
      at += length
    }
    return Array(bytes[start..<index])
  }

  private func check(_ request: StreamRequest) throws(RequestError) {
    if request.text == nil, request.path == nil {
      throw RequestError(message: "a request needs text or path", offset: 0)
    }
  }

  // MARK: Values

  private mutating func value(depth: Int) throws(RequestError) {
    guard index < bytes.count else { throw failure("a value is missing") }
    if depth > Self.deepest { throw failure("this nests deeper than \(Self.deepest) levels") }
    switch bytes[index] {
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "{"): try container(closing: "}", depth)
    case UInt8(ascii: "["): try container(closing: "]", depth)
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: try number()
    }
  }

  private mutating func container(closing: Unicode.Scalar, _ depth: Int) throws(RequestError) {
    index += 1
    skipSpace()
    if take(closing) { return }
    repeat {
      skipSpace()
      if closing == "}" {
        _ = try string()
        skipSpace()
        try expect(":", "a colon is missing after a name")
        skipSpace()
      }
      try value(depth: depth + 1)
      skipSpace()
    } while take(",")
    try expect(closing, "a \(closing) is missing")
  }

  private mutating func word(_ word: String) throws(RequestError) {
    guard bytes[index...].starts(with: word.utf8) else { throw failure("this is no JSON value") }
    index += word.utf8.count
  }

  private mutating func number() throws(RequestError) {
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
  }

  private mutating func digits() throws(RequestError) {
    let start = index
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
    if index == start { throw failure("this is no JSON value") }
  }

  // MARK: Strings

  /// A string with its escapes resolved. Bytes that are not UTF-8 stay: what they mean is for the parser to tell.
  private mutating func string() throws(RequestError) -> [UInt8] {
    try expect("\"", "a string is missing")
    var out: [UInt8] = []
    while index < bytes.count {
      let start = index
      while index < bytes.count, !Self.isSpecial(bytes[index]) { index += 1 }
      out += bytes[start..<index]
      guard index < bytes.count else { break }
      if take("\"") { return out }
      guard take("\\") else { throw failure("a control character stands in a string") }
      try escape(&out)
    }
    throw failure("a string does not end")
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20
  }

  private mutating func escape(_ out: inout [UInt8]) throws(RequestError) {
    guard index < bytes.count else { throw failure("a string does not end") }
    index += 1
    switch bytes[index - 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(bytes[index - 1])
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0C)
    case UInt8(ascii: "u"): out += String(try scalar()).utf8
    default: throw failure("this escape is not one of JSON's")
    }
  }

  /// The scalar of `\uHHHH`, or of a surrogate pair; half a pair becomes "�".
  private mutating func scalar() throws(RequestError) -> Unicode.Scalar {
    let first = try hex()
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    guard bytes[index...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else { return "\u{FFFD}" }
    let back = index
    index += 2
    let second = try hex()
    if (0xDC00..<0xE000).contains(second) {
      return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
    }
    index = back
    return "\u{FFFD}"
  }

  private mutating func hex() throws(RequestError) -> UInt32 {
    guard index + 4 <= bytes.count else { throw failure("four hexadecimal digits follow \\u") }
    var number: UInt32 = 0
    for byte in bytes[index..<index + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw failure("four hexadecimal digits follow \\u")
      }
      number = number << 4 | UInt32(digit)
    }
    index += 4
    return number
  }

  // MARK: Steps

  private mutating func skipSpace() {
    while index < bytes.count, [0x20, 0x09, 0x0D, 0x0A].contains(bytes[index]) { index += 1 }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ sign: Unicode.Scalar, _ message: String) throws(RequestError) {
    if !take(sign) { throw failure(message) }
  }

  private func failure(_ message: String) -> RequestError { RequestError(message: message, offset: index) }
}
