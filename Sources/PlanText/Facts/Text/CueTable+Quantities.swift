/// Wordings of amounts: what changes, how it is compared, and what is counted.
extension CueTable {
  static let quantities: [CueRow] =
    [
      row(
        .increase,
        "tăng|tăng thêm|tăng lên|nâng|nâng lên|gia tăng|cao hơn|vượt|bổ sung thêm|tăng tối thiểu|tăng ít nhất"),
      row(.decrease, "giảm|giảm xuống|giảm còn|giảm đi|hạ|hạ xuống|rút ngắn|cắt giảm|kéo giảm|kìm giảm"),
      row(.upTo, "lên"),
      row(.downTo, "xuống|xuống còn"),
      row(.atLeast, "ít nhất|tối thiểu|không dưới|không thấp hơn|không ít hơn|tối thiểu là|ít nhất là"),
      row(.atMost, "không quá|tối đa|không vượt quá|không cao hơn|nhiều nhất|không nhiều hơn|tối đa là"),
      row(.moreThan, "hơn|trên mức|quá|vượt mức|lớn hơn|dài hơn|rộng hơn"),
      row(.lessThan, "dưới|thấp hơn|chưa đến|chưa tới|ít hơn|dưới mức|nhỏ hơn|bé hơn|ngắn hơn|hẹp hơn"),
      row(.orMore, "trở lên"),
      row(.orLess, "trở xuống"),
      row(.no, "không"),
      row(.only, "chỉ"),
      row(.reach, "đạt|chiếm|đạt tỷ lệ|đạt tỉ lệ|đạt mức|bằng|gồm|có|còn"),
      row(.rank, "thứ|đứng thứ|xếp thứ|vị trí|xếp hạng|hạng"),
      row(.approximately, "khoảng|gần|xấp xỉ|ước"),
      row(.comparedWith, "so với|so với cùng kỳ|so cùng kỳ|so với năm"),
      row(
        .link,
        "trong đó|hiện|hiện nay|cụ thể|nhất là|đặc biệt|kết quả|nhìn chung|đồng thời|riêng|phấn đấu|bảo đảm|đảm bảo"),
      row(
        .naming,
        "mức độ|mức|nhóm|cấp|cấp độ|loại|lớp|bảng|mẫu|biểu|cụm|tổ|khóa|kỳ|lô|gói thầu|quốc lộ|đường|tầng|phòng số|số nhà|điện thoại|email|fax|vòng|bước|tuyến|kênh|phiên bản|bậc lương|ban chỉ đạo|bcđ"
      ),
      row(
        .place,
        "xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|tỉnh|thành phố|thôn|bản|ấp|tổ dân phố|khu dân cư|khu phố|sở|ngành"
      ),
      row(.counted, "tổng số|số lượng|tổng cộng"),
    ] + units + [
      row(
        .opaque,
        "hội đồng|đồng chí|đồng bộ|đồng ý|cộng đồng|đồng tình|đồng đều|tối đa hóa|còn lại|tăng cường|hạ tầng"
          + "|giảm nhẹ|giảm nghèo|thứ trưởng|thứ tự|thứ nhất|hơn nữa|cơ hội|hộ tịch|hộ khẩu|hộ chiếu"
          + "|cấp xã|cấp tỉnh|cấp huyện|khẩn cấp|trung cấp|cao cấp|sơ cấp|cung cấp|nâng cấp|phân cấp|trợ cấp|phụ cấp|định mức|hạn mức"
          + "|tầng lớp|phân loại|lấy mẫu|phát biểu|nhà nước|nhà trường|nhà đầu tư|nhà thầu|phòng ngừa|phòng chống|có trách nhiệm|có hiệu quả|có liên quan|nâng cao"
      )
    ]

  /// Things that plans count and measure; whole phrases, since "người" and "người dân" are units of their own.
  private static let units: [CueRow] = [
    row(.unit, "đồng|nghìn đồng|ngàn đồng|triệu đồng|tỷ đồng|tỉ đồng|tỷ|tỉ|triệu|nghìn|ngàn|vnđ|usd|đô la"),
    row(.unit, "điểm phần trăm|phần trăm|bậc|thang điểm|sao"),
    row(.unit, "ngày làm việc|ngày công|giờ làm việc|phút|giây"),
    row(.unit, "ha|hecta|héc ta|m|km|cm|mm|kg|g|gam|tấn|tạ|lít|kw|kwh|mw|mét|mét vuông|mét khối|gb|tb|mb|mbps"),
    row(
      .unit,
      "người|người dân|lượt người|lượt|học sinh|giáo viên|học viên|đại biểu|cán bộ|công chức|viên chức|đảng viên|đoàn viên|hội viên"
        + "|thành viên|lao động|nhân khẩu|hộ|hộ dân|hộ nghèo|hộ gia đình|gia đình|trẻ em|đối tượng|trường hợp|bệnh nhân|doanh nghiệp"
        + "|hợp tác xã|cơ sở|cơ quan|đơn vị|địa phương|trường|lớp học|lớp tập huấn|hội nghị|cuộc|cuộc họp|buổi|đợt|chuyên đề"
        + "|hồ sơ|thủ tục|thủ tục hành chính|tthc|nhiệm vụ|chỉ tiêu|tiêu chí|mô hình|công trình|sản phẩm|dịch vụ"
        + "|tin|bài|tin bài|phóng sự|chuyên mục|tờ rơi|pano|băng rôn|khẩu hiệu|vụ|vụ việc|vụ án|cây|con|chiếc|bộ máy|máy|xe"
        + "|câu lạc bộ|đội|nhóm hộ|điểm trường|tuyến đường|khu|cụm công nghiệp|khu công nghiệp|tài khoản|ý kiến|kiến nghị"
        + "|phản ánh|đơn thư|lỗi|nội dung|giải pháp|đề tài|sáng kiến|giải|giải thưởng|bằng khen|giấy khen|suất|phiếu|cuốn|bản tin"
    ),
    row(
      .unit,
      "sinh viên|cháu|thanh niên|phụ nữ|người nghèo|người cao tuổi|người có công|người khuyết tật|người tham gia|lượt khách|khách"
        + "|du khách|bác sĩ|y sĩ|điều dưỡng|chiến sĩ|công nhân|kỹ sư|tuyên truyền viên|cộng tác viên|tình nguyện viên|hòa giải viên"
        + "|báo cáo viên|vận động viên|trọng tài|nghệ nhân|tập thể|cá nhân|gia đình chính sách|hộ cận nghèo|hộ kinh doanh"
        + "|hộ sản xuất|chi bộ|chi hội|chi đoàn|tổ hợp tác|trang trại|gia trại"
    ),
    row(
      .unit,
      "phòng học|phòng|trạm|trạm y tế|trạm bơm|chợ|nhà|căn nhà|ngôi nhà|nhà văn hóa|nhà máy|căn hộ|trụ sở|giếng|bể|hố ga"
        + "|cột đèn|bóng đèn|biển báo|camera|thiết bị|máy tính|giường bệnh|cầu|cống|mương|tuyến kênh|bến|bãi|kho|quầy|gian hàng"
        + "|bình chữa cháy|thửa đất|thửa|ao|lồng bè|gốc|cây xanh|dự án|phương tiện|tàu|tàu cá|chuyến|đầu xe"
    ),
    row(
      .unit,
      "hội thi|hội thảo|cuộc thi|cuộc kiểm tra|cuộc thanh tra|buổi tuyên truyền|tiết học|bài viết|video|tin nhắn|phần quà|suất quà"
        + "|thẻ|giấy phép|giấy chứng nhận|hóa đơn|mã số|văn bản quy phạm pháp luật|đầu sách|danh hiệu|huy chương"
        + "|tiêu chuẩn|biên chế|mẫu nước|liều|ca bệnh|ca mắc|ổ dịch|đám cháy|vụ cháy|vụ tai nạn|hành vi|biện pháp"
        + "|tuổi|quyển|trang|tờ|ảnh|bức ảnh|tệp|tác phẩm|tiết mục|dpi|mét giá|giờ học|tín chỉ"
    ),
  ]
}
