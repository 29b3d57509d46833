import PlanText

/// What stands around objects and before their members at one depth. Made when the depth is first reached, it costs
/// one copy each time.
final class JSONLevel: Sendable {
  /// The strings of the stock that stand before the keys.
  private enum Sign: Int, CaseIterable { case open, close, closeArray }

  /// A line end and the indentation; empty where a plan is one line.
  let lineStart: [UInt8]
  /// What stands around the nodes that are elements of an array at this depth.
  let nodeFrame: JSONNodeFrame
  let isSpaced: Bool
  /// The signs, and by the field's raw value a comma, the line start and `"name": `.
  private let stock: ByteStock

  /// The outermost level.
  init(_ layout: JSONWriter.Layout) {
    let isSpaced = layout == .indented
    let lineStart: [UInt8] = isSpaced ? [0x0A] : []
    let signs = Sign.allCases
    stock = ByteStock(count: signs.count + JSONField.allCases.count) { place, out in
      guard place < signs.count else {
        out.append(key: JSONField.allCases[place - signs.count], lineStart: lineStart, isSpaced: isSpaced)
        return
      }
      if signs[place] == .open { out.append(UInt8(ascii: ",")) }
      out += lineStart
      switch signs[place] {
      case .open: out.append(UInt8(ascii: "{"))
      case .close: out.append(UInt8(ascii: "}"))
      case .closeArray: out.append(UInt8(ascii: "]"))
      }
    }
    nodeFrame = JSONNodeFrame(lineStart: lineStart, isSpaced: isSpaced)
    (self.isSpaced, self.lineStart) = (isSpaced, lineStart)
  }

  /// The level below another in an indented layout.
  init(below above: JSONLevel) {
    stock = above.stock.indented()
    nodeFrame = JSONNodeFrame(below: above.nodeFrame)
    (isSpaced, lineStart) = (above.isSpaced, above.lineStart + [0x20, 0x20])
  }

  /// Room that an object needs beside its texts: each key once, and numbers, pairs and nulls.
  var room: Int { stock.room + 1024 }

  // MARK: Objects that are elements

  /// - Parameter skipped: 1 for the first element, which has no comma before it.
  func open(from skipped: Int, to out: inout OutputSpan<UInt8>) {
    stock.append(Sign.open.rawValue, from: skipped, to: &out)
  }

  func close(to out: inout OutputSpan<UInt8>) { stock.append(Sign.close.rawValue, to: &out) }

  func closeArray(to out: inout OutputSpan<UInt8>) { stock.append(Sign.closeArray.rawValue, to: &out) }

  // MARK: Members

  /// - Parameter skipped: 1 for the first member, which has no comma before it.
  @inline(__always)
  func key(_ field: JSONField, from skipped: Int, to out: inout OutputSpan<UInt8>) {
    stock.append(Sign.closeArray.rawValue + 1 + Int(field.rawValue), from: skipped, to: &out)
  }

  /// A member of an object of which all before it stands in the same output.
  @inline(__always)
  func key(_ field: JSONField, to out: inout OutputSpan<UInt8>) {
    key(field, from: out[out.count - 1] == UInt8(ascii: "{") ? 1 : 0, to: &out)
  }

  func member(_ field: JSONField, _ value: some JSONValue, to out: inout OutputSpan<UInt8>) {
    key(field, to: &out)
    value.append(to: &out, isSpaced: isSpaced)
  }
}
