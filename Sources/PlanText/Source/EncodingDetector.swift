/// Tells the encoding of a file by its bytes.
enum EncodingDetector {
  static func encoding(of input: [UInt8], scan: UTF8Scan) -> TextEncoding {
    .utf8
  }
}
