/// Wordings of references to documents and to places in the plan.
extension CueTable {
  /// `detail` of the words that open a basis wherever they stand first.
  static let strongBasis: UInt8 = 1

  static let documents: [CueRow] =
    DocumentKind.cueRows + [
      row(.numberSign, "số|số hiệu|sô|só"),
      row(
        .issue, "ban hành|công bố|phê duyệt|sửa đổi|bổ sung|triển khai|quy định chi tiết|quy định về|thay thế|bãi bỏ"),
      row(.about, "về|về việc|v v"),
      row(.attached, "kèm theo|đính kèm|ban hành kèm theo|gửi kèm|kèm"),
      row(.thisOne, "này"),
      row(.aforesaid, "nêu trên|nói trên|trên đây|trên"),
      row(.basis, "căn cứ|căn cứ vào", detail: strongBasis),
      row(
        .basis,
        "thực hiện|triển khai thực hiện|theo|theo đề nghị|xét|xét đề nghị|thi hành|quán triệt|nhằm"
      ),
      row(.sameDay, "cùng ngày"),
      row(.signed, "ký ngày|ban hành ngày|được ban hành ngày|ký ban hành ngày"),
      row(.act, "tổ chức|chủ trì|phối hợp|chỉ đạo|xây dựng|giao|giao cho|yêu cầu|đề nghị"),
      row(
        .stop,
        "làm|được|đã|cho|để|tại|đối với|do|khi|nếu|phải|sẽ|cũng|thì|mà|ở các|hiện hành|trên địa bàn|trên cơ sở|lĩnh vực"
      ),
      row(
        .nameGoesOn,
        "chống|chữa cháy|cứu hộ|cứu nạn|tố cáo|chống lãng phí|bí mật nhà nước|khen thưởng|sử dụng|vật liệu nổ|công cụ hỗ trợ|nông thôn|xuất cảnh|nhập cảnh|quá cảnh|cư trú|bồi thường"
          + "|an toàn giao thông|vệ sinh lao động|thể thao|tôn giáo|công nghệ|quy chuẩn|quy chuẩn kỹ thuật|đổi mới sáng tạo|bia"
          + "|ban hành văn bản quy phạm pháp luật|tác hại của rượu|giáo dục pháp luật|kiểm dịch thực vật|chữa bệnh|lệ phí"
          + "|hôn nhân và gia đình|nhỏ và vừa|tiết kiệm và hiệu quả|đối thoại tại tòa án|cư trú của người nước ngoài"
          + "|đại biểu hội đồng nhân dân|trật tự ở cơ sở|môi trường biển và hải đảo|chăm sóc và giáo dục trẻ em"
          + "|đầu tư vốn nhà nước|đi làm việc ở nước ngoài theo hợp đồng"
      ),
      row(.part, "phần"),
      row(.chapter, "chương"),
      row(.division, "mục"),
      row(.subdivision, "tiểu mục|tiết"),
      row(.article, "điều"),
      row(.clause, "khoản"),
      row(.point, "điểm"),
      row(.annex, "phụ lục|phụ lục số|phụ biểu|biểu phụ lục"),
      row(
        .shortened,
        "gọi tắt là|gọi là|gọi chung là|gọi tắt|viết tắt là|viết tắt|được gọi tắt là|được viết tắt là|gọi tắt chung là|tắt là"
      ),
      row(.abbreviated, "sau đây|dưới đây|từ đây|trong văn bản này|từ nay"),
      row(
        .opaque,
        "mục tiêu|mục đích|danh mục|hạng mục|điểm số|điểm nóng|quan điểm|địa điểm|trọng điểm|điểm cầu"
          + "|điều kiện|điều hành|điều tra|điều chỉnh|điều phối|điều động|thành phần|góp phần|cổ phần|phần mềm|phần lớn|một phần"
          + "|luật sư|luật gia|pháp luật|kỷ luật|luật pháp|chữ viết tắt|phần thưởng|phần việc|phần đấu|tiết kiệm|thời tiết"
          + "|giao thông|giao dịch|giao lưu|giao ban|chi tiết|cần thiết|chương trình mục tiêu|chỉ số|một số|số liệu|số hóa"
          + "|chuyển đổi số|chữ ký số|kinh tế số|xã hội số|chính quyền số|nền tảng số|kỹ năng số|dân số|đa số|thiểu số|hệ số"
      ),
    ]
}
