import Testing

@testable import PlanText

/// Amounts: value, unit, change, comparison, subject.
struct QuantityReaderTests {
  private func read(_ text: String) -> [Quantity] {
    PlanParser.parse(SourceText("KẾ HOẠCH\nTrồng cây năm 2022\n\nI. NỘI DUNG\n- \(text)")).facts.quantities
  }

  private func short(_ quantity: Quantity) -> String {
    let marks = [quantity.change?.rawValue, quantity.comparison?.rawValue].compactMap { $0 }
    let value = "\(quantity.value)" + (quantity.outOf.map { "/\($0)" } ?? "")
    return ([value, quantity.unit ?? "-"] + marks).joined(separator: " ")
  }

  @Test(arguments: [
    ("Chất lượng nước giảm 0,1 điểm.", "0.1 điểm decrease"),
    ("Số hộ tăng 39 bậc so với năm 2021.", "39.0 bậc increase"),
    ("Tỷ lệ đạt 44,45 điểm.", "44.45 điểm"), ("Có 10.000 cây được trồng.", "10000.0 cây"),
    ("Thu 1.234.567 đồng.", "1234567.0 đồng"), ("Thu 1.234,5 triệu đồng.", "1234.5 triệu đồng"),
    ("Đạt 100% kế hoạch.", "100.0 %"), ("Đạt 97.5 % kế hoạch.", "97.5 %"),
    ("Xã đứng thứ 9/63 xã của huyện.", "9.0/63 xã"), ("Có 12/15 thôn hoàn thành.", "12.0/15 thôn"),
    ("Có 1.200/1.500 hộ dùng nước sạch.", "1200.0/1500 hộ"), ("Đạt 9/12.345 hộ.", "9.0/12345 hộ"),
    ("Xã xếp hạng 9/63.", "9.0/63 -"), ("Giao phần diện tích (7. 700m2) đất.", "7700.0 m2"),
    ("Mỗi xã có ít nhất 01 (một) mô hình.", "1.0 mô hình at_least"),
    ("Tỷ lệ hài lòng từ 95% trở lên.", "95.0 % at_least"), ("Còn từ 5% trở xuống.", "5.0 % at_most"),
    ("Trồng ít nhất 02 mô hình.", "2.0 mô hình at_least"), ("Tỷ lệ tối thiểu 80%.", "80.0 % at_least"),
    ("Không quá 3 người.", "3.0 người at_most"), ("Tối đa 15 điểm.", "15.0 điểm at_most"),
    ("Tỷ lệ trên 90%.", "90.0 % more_than"), ("Có hơn 40.000 phiếu.", "40000.0 phiếu more_than"),
    ("Tỷ lệ dưới 2%.", "2.0 % less_than"), ("Rút ngắn 5 ngày làm việc.", "5.0 ngày làm việc decrease"),
    ("Giảm tỷ lệ hộ nghèo 1,5%.", "1.5 % decrease"), ("Trồng 1,2 triệu cây xanh.", "1.2 triệu cây xanh"),
    ("Vốn vay 12 triệu USD.", "12.0 triệu USD"), ("Giảm thời gian chờ từ 42 phút.", "42.0 phút"),
    ("Giảm còn dưới 2%.", "2.0 % decrease less_than"), ("Nâng tỷ lệ che phủ lên 45%.", "45.0 % increase"),
    ("Hạ tỷ lệ hộ nghèo xuống còn 1,5%.", "1.5 % decrease"),
    ("Thu nhập 50 triệu đồng/người/năm.", "50.0 triệu đồng/người/năm"),
    ("Trồng 7.700 m2 cây.", "7700.0 m2"), ("Lát 500 m² sân.", "500.0 m²"), ("Đào 2,5 triệu m³ đất.", "2.5 triệu m³"),
    ("Có 29 xã, phường tham gia.", "29.0 xã, phường"),
    ("Sửa 37 phòng học có vết nứt.", "37.0 phòng học"), ("Cảnh báo tại 48 vị trí; còn lại.", "48.0 vị trí"),
    ("Đã sưu tầm 118 làn điệu.", "118.0 làn điệu"), ("Di dời khẩn cấp 17 hộ dân.", "17.0 hộ dân"),
    ("Tổng số hộ được hỗ trợ là 436, đạt yêu cầu.", "436.0 -"), ("Thấp hơn năm trước 0,4 điểm.", "0.4 điểm decrease"),
    ("Cống nhỏ hơn 0,6 m.", "0.6 m less_than"), ("Ký chậm nhất 05 ngày sau khi nhận.", "5.0 ngày at_most"),
    ("Mỗi lớp 25 học viên.", "25.0 học viên"), ("Kiểm tra 12 sở, ngành.", "12.0 sở, ngành"),
    ("Học 4 tiết/năm.", "4.0 tiết/năm"), ("Nghệ nhân trên 70 tuổi.", "70.0 tuổi more_than"),
    ("Tăng thêm 12 luống hoa.", "12.0 luống increase"), ("Đào tạo 550 lượt người.", "550.0 lượt người"),
  ])
  func oneAmount(text: String, expected: String) { #expect(read(text).map(short) == [expected], "\(text)") }

  @Test(arguments: [
    "Dịch vụ mức độ 3, mức độ 4.", "Trước ngày 25/7/2022.", "Trong năm 2022 xã trồng cây.", "Theo khoản 1 Điều 5.",
    "Kế hoạch số 77/KH-UBND ngày 25/7/2021.", "Điện thoại 0912345678.", "Lúc 14 giờ 00.",
    "Trước 14 giờ 00 ngày 12/9/2021.", "Ban Chỉ đạo 389 huyện.", "Từ 26 tháng Chạp.", "Số 12 đường Hoa Sữa.",
    "Quý II/2022.", "Phiên bản 1.2.3.", "Báo cáo 6 tháng.", "Nhóm 4.", "Theo Điều 11, 12 Nghị định số 7/2021/NĐ-CP.",
    "Trang https://example.vn/a%20b.", "Đề án 06 của tỉnh.", "Trạm Bến Sậy 12 vận hành.",
    "(1) Tuyên truyền; (2) Trồng cây.", "Có 9/63.",
  ])
  func noAmount(text: String) { #expect(read(text).isEmpty, "\(text)") }

  @Test(arguments: [
    ("Cơ hội tham gia giảm 0,1 điểm.", "Cơ hội tham gia"),
    ("Thu, chi ngân sách của xã giảm 0,13 điểm.", "Thu, chi ngân sách của xã"),
    ("Kết quả, xã Đồng Lau đạt 44,45 điểm.", "xã Đồng Lau"),
    ("100% các thủ tục được niêm yết.", "các thủ tục"),
    ("Phấn đấu tỷ lệ hồ sơ trực tuyến đạt trên 85%.", "tỷ lệ hồ sơ trực tuyến"),
  ])
  func subject(text: String, expected: String) { #expect(read(text).first?.subject == expected) }

  @Test func amountsOfOneSubjectShareIt() {
    let found = read("Xã Đồng Lau đạt 44,45 điểm, đứng thứ 9/63 xã, phường, tăng 39 bậc so với năm 2021.")
    #expect(found.map(\.subject) == ["Xã Đồng Lau", "Xã Đồng Lau", "Xã Đồng Lau"])
    #expect(found.map(\.text) == ["44,45 điểm", "9/63 xã, phường", "tăng 39 bậc"])
  }

  @Test(arguments: ["tăng 5 - 7%", "tăng 5-7%", "tăng từ 5 đến 7%"])
  func aRangeIsTwoAmounts(words: String) {
    let found = read("Sản lượng \(words).")
    #expect(found.map(short) == ["5.0 % increase at_least", "7.0 % increase at_most"])
    #expect(found.map(\.text) == [words, words])
  }
}
