#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The inputs of a batch, sorted by the bytes of their paths, each once.
///
/// Memory is bounded: what does not fit into one part is sorted and laid aside in a file, and the parts are merged
/// when they are read. An entry is kept as its trouble (one byte), its path and a NUL.
final class InputList {
  private let partSize: Int
  /// Where parts are laid aside.
  private let makeFile: () throws(SystemError) -> OpenFile
  private var part: [UInt8] = []
  private var starts: [Int32] = []
  private var parts: [OpenFile] = []
  /// Entries given, doubles included.
  private(set) var added = 0
  private var absolute = 0
  /// Whether absolute and relative paths came together.
  var isMixed: Bool { absolute > 0 && absolute < added }

  /// - Parameters:
  ///   - partSize: bytes of paths kept in memory.
  ///   - makeFile: opens a new file, without a name where possible, for reading and writing.
  init(partSize: Int = 2 << 20, makeFile: @escaping () throws(SystemError) -> OpenFile) {
    self.partSize = partSize
    self.makeFile = makeFile
  }

  /// Adds an entry. O(1) but for the sorting of full parts.
  func add(_ entry: InputEntry) throws(SystemError) {
    starts.append(Int32(part.count))
    part += entry.path.bytes
    part += [0, entry.trouble?.rawValue ?? 0]
    added += 1
    if entry.path.isAbsolute { absolute += 1 }
    if part.count >= partSize { try layAside() }
  }

  /// The entries in order. May be asked for again; adding after that is of no effect on it.
  func sorted() throws(SystemError) -> SortedInputs {
    if parts.isEmpty { return SortedInputs([PartReader(bytes: sortedPart())]) }
    if !starts.isEmpty { try layAside() }
    var readers: [PartReader] = []
    for file in parts { readers.append(PartReader(file: file)) }
    return SortedInputs(readers)
  }

  private func layAside() throws(SystemError) {
    let file = try makeFile()
    try file.write(sortedPart().span)
    parts.append(file)
    part.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
  }

  private func sortedPart() -> [UInt8] {
    let order = starts.sorted { precedes(Int($0), Int($1)) }
    var out: [UInt8] = []
    out.reserveCapacity(part.count)
    for start in order {
      var index = Int(start)
      while part[index] != 0 {
        out.append(part[index])
        index += 1
      }
      out += part[index...index + 1]
    }
    return out
  }

  /// Order of two entries; a path ends with NUL, which no other byte precedes.
  private func precedes(_ a: Int, _ b: Int) -> Bool {
    var (a, b) = (a, b)
    while part[a] == part[b] {
      if part[a] == 0 { return part[a + 1] < part[b + 1] }
      a += 1
      b += 1
    }
    return part[a] < part[b]
  }
}

/// Reads one sorted part, from memory or a little at a time from its file.
struct PartReader {
  private var buffer: [UInt8]
  private var used = 0
  private let file: OpenFile?
  private var offset = 0
  private(set) var current: InputEntry?

  init(bytes: [UInt8]) {
    buffer = bytes
    file = nil
  }

  init(file: OpenFile) {
    buffer = []
    self.file = file
  }

  /// Goes to the next entry; `current` is nil after the last.
  mutating func advance() throws(SystemError) {
    while true {
      if let end = buffer[used...].firstIndex(of: 0), end + 1 < buffer.count {
        current = InputEntry(path: FilePath(bytes: buffer[used..<end]), trouble: .init(rawValue: buffer[end + 1]))
        used = end + 2
        return
      }
      guard let file else { break }
      buffer.removeFirst(used)
      used = 0
      let piece = try file.read(at: offset, atMost: 1 << 15)
      if piece.isEmpty { break }
      offset += piece.count
      buffer += piece
    }
    current = nil
  }
}

/// Merges sorted parts; of entries with one path the first counts.
struct SortedInputs {
  private var readers: [PartReader]
  private var last: FilePath?
  private var isBegun = false

  init(_ readers: [PartReader]) { self.readers = readers }

  mutating func next() throws(SystemError) -> InputEntry? {
    if !isBegun {
      for index in readers.indices { try readers[index].advance() }
      isBegun = true
    }
    while let least = leastReader() {
      let entry = readers[least].current
      try readers[least].advance()
      guard let entry, entry.path != last else { continue }
      last = entry.path
      return entry
    }
    return nil
  }

  private func leastReader() -> Int? {
    var least: Int?
    for index in readers.indices {
      guard let path = readers[index].current?.path else { continue }
      if let other = least, let best = readers[other].current?.path, !(path < best) { continue }
      least = index
    }
    return least
  }
}
