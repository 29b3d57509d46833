/// How the C library keeps memory.
public enum Memory {
  /// The largest piece that glibc keeps when it is freed, instead of giving it back to the system.
  private static let largestKept = 31 << 20

  /// Lets the memory that the reading of a large text frees be used again for its facts: pages that the system takes
  /// back and gives anew cost a tenth of the time. glibc keeps pieces as large as any that was freed before; this one
  /// is never touched. Elsewhere it does nothing.
  public static func keepFreed() {
    var piece: [UInt8] = []
    piece.reserveCapacity(largestKept)
    // Written, lest the compiler leave it out.
    piece.append(0)
    precondition(piece.capacity >= largestKept)
  }
}
