import PlanTestSupport
import PlanText
import Testing

/// What the head and tail say of a document.
@Suite struct MetadataReaderTests {
  @Test func `the first position is the one in which the person signs`() {
    let text = """
      I. NỘI DUNG
      Trồng rừng.
      Nơi nhận:
      - Lưu: VT.
      TỔ TRƯỞNG
      CHỦ TỊCH UBND XÃ VÂN KHÊ
      Mạc Đình Huấn
      """
    let signature = checkedParse(text).metadata.signature
    #expect(signature?.position == "Tổ trưởng")
    #expect(signature?.name == "Mạc Đình Huấn")
  }
}
