/// Writes the content lines of RFC 5545: escaped, folded at 75 octets, ended by CRLF.
struct CalendarWriter {
  var out: [UInt8] = []
  private var line: [UInt8] = []

  /// The longest line in octets, its end not counted.
  private static let longest = 75

  /// A property whose value needs no escapes.
  mutating func line(_ name: String, _ value: String) {
    line.append(name)
    line.append(UInt8(ascii: ":"))
    line.append(value)
    fold()
  }

  /// A property of type TEXT.
  mutating func text(_ name: String, _ value: String) {
    line.append(name)
    line.append(UInt8(ascii: ":"))
    for byte in value.utf8 { escape(byte) }
    fold()
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): line.append(contentsOf: [UInt8(ascii: "\\"), byte])
    case 0x0A: line.append("\\n")
    case 0..<0x20: line.append(controlPicture: byte)
    default: line.append(byte)
    }
  }

  /// Ends the line; long ones go on after a line end and a blank, never inside a character.
  private mutating func fold() {
    var start = 0
    var room = Self.longest
    while line.count - start > room {
      var stop = start + room
      while line[stop] & 0xC0 == 0x80 { stop -= 1 }
      out.append(contentsOf: line[start..<stop])
      out.append(contentsOf: [0x0D, 0x0A, 0x20])
      start = stop
      room = Self.longest - 1
    }
    out.append(contentsOf: line[start...])
    out.append(contentsOf: [0x0D, 0x0A])
    line.removeAll(keepingCapacity: true)
  }
}
