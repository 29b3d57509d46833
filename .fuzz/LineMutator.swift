// Changes of whole lines, as pages that were lost, doubled or bound in the wrong order make them. libFuzzer's own
// changes of bytes seldom reach what goes wrong between the lines of two pages or at the very end of a text, so each is
// taken half of the time.

/// libFuzzer's own changes: of the bytes in place; returns how many there are now.
@_silgen_name("LLVMFuzzerMutate")
func changeBytes(_ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int) -> Int

/// Repeatable numbers (SplitMix64).
struct Dice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

typealias Lines = [ArraySlice<UInt8>]

/// The lines of a text with their ends.
func lines(_ bytes: [UInt8]) -> Lines {
  var lines: Lines = []
  var start = 0
  for (at, byte) in bytes.enumerated() where byte == 0x0A {
    lines.append(bytes[start...at])
    start = at + 1
  }
  return start < bytes.count ? lines + [bytes[start...]] : lines
}

/// A few lines that follow each other.
func block(_ lines: Lines, _ dice: inout Dice) -> Range<Int> {
  let start = Int.random(in: 0..<lines.count, using: &dice)
  return start..<min(lines.count, start + Int.random(in: 1...12, using: &dice))
}

/// What stands at the edge of a page.
let pageEdges: Lines = ["\n3\n\n", "\u{0C}", "- 4 -\n", "\n", "Trang 5/9\n", "---\n"].map { Array($0.utf8)[...] }

/// Loses, doubles, moves, joins or parts lines, sets the edge of a page between them, or ends or begins the text within a
/// line, as a scan that was cut off does.
func changeLines(_ lines: inout Lines, _ dice: inout Dice) {
  let own = block(lines, &dice)
  let at = Int.random(in: 0...lines.count, using: &dice)
  switch Int.random(in: 0..<8, using: &dice) {
  case 0: lines.removeSubrange(own)
  case 1: lines.insert(contentsOf: lines[own], at: own.upperBound)
  case 2: lines.insert(contentsOf: lines[own], at: at)
  case 3: lines.insert(pageEdges.randomElement(using: &dice)!, at: at)
  case 4: lines[own.lowerBound] = lines[own.lowerBound].dropLast() + [0x20]
  case 5:
    let line = lines[own.lowerBound]
    lines[own.lowerBound...] = [line.prefix(Int.random(in: 1...line.count, using: &dice))]
  case 6:
    let line = lines[own.lowerBound]
    lines[...own.lowerBound] = [line.suffix(Int.random(in: 1...line.count, using: &dice))]
  default:
    let line = lines[own.lowerBound]
    guard let blank = line.indices.filter({ line[$0] == 0x20 }).randomElement(using: &dice) else { return }
    lines[own.lowerBound] = line[..<blank] + [0x0A] + line[(blank + 1)...]
  }
}

/// Gives libFuzzer what was made, cut at its limit.
func give(_ lines: Lines, _ out: UnsafeMutablePointer<UInt8>, _ limit: Int) -> Int {
  let bytes = lines.joined().prefix(limit)
  var count = 0
  for byte in bytes {
    out[count] = byte
    count += 1
  }
  return count
}

@_cdecl("LLVMFuzzerCustomMutator")
public func change(_ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int, _ seed: UInt32) -> Int {
  var dice = Dice(state: UInt64(seed))
  var own = lines(Array(UnsafeBufferPointer(start: start, count: count)))
  guard !own.isEmpty, Bool.random(using: &dice) else { return changeBytes(start, count, limit) }
  for _ in 0..<Int.random(in: 1...4, using: &dice) where !own.isEmpty { changeLines(&own, &dice) }
  return give(own, start, limit)
}

/// Sets lines of the second text into the first.
@_cdecl("LLVMFuzzerCustomCrossOver")
public func cross(
  _ first: UnsafePointer<UInt8>?, _ firstCount: Int, _ second: UnsafePointer<UInt8>?, _ secondCount: Int,
  _ out: UnsafeMutablePointer<UInt8>, _ limit: Int, _ seed: UInt32
) -> Int {
  var dice = Dice(state: UInt64(seed))
  var own = lines(Array(UnsafeBufferPointer(start: first, count: firstCount)))
  let other = lines(Array(UnsafeBufferPointer(start: second, count: secondCount)))
  guard !own.isEmpty, !other.isEmpty else { return give(own, out, limit) }
  own.insert(contentsOf: other[block(other, &dice)], at: Int.random(in: 0...own.count, using: &dice))
  return give(own, out, limit)
}
