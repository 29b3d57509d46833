/// Letters that a scan prints in the place of digits: "O5/10/2025", "l52/SNV-TC".
enum ScannedDigit {
  /// The digit that a byte is or was; nil for what no scan takes for one.
  static func value(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "O"), UInt8(ascii: "o"): 0
    case UInt8(ascii: "l"), UInt8(ascii: "I"): 1
    case 0x30...0x39: Int(byte) - 0x30
    default: nil
    }
  }
}
