/// Wordings of dates, deadlines and recurrences (RULES.md, "Who does what by when").
///
/// "chậm nhất là ngày 20/02/2022" is `latest` `be` `day` and a number; the grammar in `DateReader` puts cues
/// together, so that the tables need no row for each combination.
extension CueTable {
  /// `detail` of words that name a stretch by its beginning: "ngay từ quý I" is within it, "ngay từ ngày 01/7" is from
  /// that day on.
  static let begins: UInt8 = 1

  static let time: [CueRow] =
    [
      row(.day, "ngày"),
      row(.month, "tháng"),
      row(.year, "năm"),
      row(.quarter, "quý|quí"),
      row(.week, "tuần"),
      row(.hour, "giờ"),
      row(.from, "từ|kể từ|bắt đầu từ|tính từ"),
      row(.until, "đến|tới|cho đến|cho tới"),
      row(
        .through,
        "hết|đến hết|tới hết|cho đến hết|đến cuối|tới cuối|từ nay đến|từ nay đến hết|từ nay tới|từ nay cho đến"),
      row(.before, "trước|xong trước|trước thời hạn|trước thời điểm"),
      row(
        .latest,
        "chậm nhất|muộn nhất|không quá ngày|chậm nhất đến|chậm nhất đến hết|chậm nhất trước|không muộn hơn|không chậm hơn"
      ),
      row(.within, "suốt|trong suốt|trong|ngay trong|nội trong|trong vòng|dự kiến|dự kiến trong"),
      row(.within, "ngay từ", detail: begins),
      row(.first, "đầu"),
      row(.last, "cuối"),
      row(.middle, "giữa"),
      row(.half, "nửa"),
      row(.period, "giai đoạn|thời kỳ|thời kì|nhiệm kỳ|nhiệm kì"),
      row(
        .onwards,
        "trở đi|trở về sau|và những năm tiếp theo|và các năm tiếp theo|và những năm sau|và các năm sau|và những năm kế tiếp"
      ),
      row(.monthCount, "ba tháng", detail: 3),
      row(.monthCount, "sáu tháng", detail: 6),
      row(.monthCount, "chín tháng", detail: 9),
      row(.finish, "hoàn thành|hoàn tất|xong|kết thúc|thời hạn|thời gian|thời gian thực hiện|tiến độ|hạn|hạn cuối"),
      row(
        .send,
        "gửi|nộp|gửi báo cáo|chế độ báo cáo|tổng hợp báo cáo|báo cáo về|thông tin báo cáo"
          + "|báo cáo định kỳ|gửi số liệu|gửi kết quả|nộp báo cáo"
      ),
      row(.every, "hằng|hàng|mỗi|theo từng|từng"),
      row(.periodic, "định kỳ|định kì|thường kỳ|thường kì"),
      row(.occurrence, "lần|một lần"),
      row(.whole, "cả|toàn|trọn"),
      row(.be, "là"),
      row(.at, "vào|hồi|lúc|vào hồi|vào lúc|thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật|sáng|chiều|tối"),
      row(.of, "của"),
      row(.and, "và"),
      row(.or, "hoặc|hay"),
      row(.the, "các|những"),
    ] + roman + [
      row(
        .opaque,
        "năm học|trước mắt|trước hết|trước đây|trước tiên|trước đó|ngân hàng|mặt hàng|cửa hàng|bán hàng"
          + "|khách hàng|hàng hóa|hàng hải"
          + "|hàng loạt|hàng đầu|hàng rào|quý báu|quý khách|quý vị|đầu tư|đầu mối|đầu vào|đầu ra|đứng đầu"
          + "|bước đầu|ban đầu|cuối cùng"
          + "|tuần tra|tuần hoàn|ngày càng|ngày nay|ngày hội|ngày lễ|hàng ngày|hằng ngày|đến nay|đến từ|từ đó"
          + "|tháng chạp|tháng giêng|lần lượt|lần thứ|nửa vời")
    ]

  /// Roman numbers of quarters; `detail` is the value.
  private static let roman: [CueRow] = [
    row(.roman, "i", detail: 1),
    row(.roman, "ii", detail: 2),
    row(.roman, "iii", detail: 3),
    row(.roman, "iv", detail: 4),
  ]
}
