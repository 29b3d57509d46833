extension BodyWording {
  /// Longer words whose first syllable is no head.
  static let masks: [PhraseTable.Row] = [
    row(
      .verb,
      "thanh tra , kiểm tra|thanh tra kiểm tra|kiểm tra , thanh tra|lãnh đạo , chỉ đạo|thống kê ,"
        + "|thống kê số liệu|thống kê các|tổ chức hội nghị|tổ chức hội thi|tổ chức hội thảo|tổ chức hội chợ"
        + "|tổ chức hội diễn|tổ chức hội họp|tổ chức hội thao|tổ chức hội trại|tổ chức hội khỏe|tổ chức hội xuân"
        + "|tổ chức hội đồng|tổ chức hội báo"
    ),
    row(
      [],
      "hội nghị|hội thi|hội thảo|hội trường|hội chợ|hội viên|hội nhập|hội diễn|hội họp|hội báo|hội đàm"
        + "|hội tụ|hội ý|hội thao|hội khỏe|hội làng|hội hè|hội sách|bộ máy|bộ tiêu chí|bộ chỉ số|bộ thủ tục"
        + "|bộ câu hỏi|bộ tài liệu|bộ khung|bộ môn|bộ luật|bộ mặt|bộ hồ sơ|cục bộ|vụ việc|vụ án|vụ đông|vụ mùa"
        + "|vụ xuân|vụ hè thu|vụ đông xuân|đoàn kết|đoàn viên|đoàn người|viện phí|viện trợ|viện dẫn|trường hợp"
        + "|trường lớp|sở hữu|sở thích|sở tại|sở trường|báo chí|báo động|báo hiệu|báo cáo viên|đài tưởng niệm"
        + "|đài hóa thân|chính quyền điện tử|chính quyền số|chính quyền hai cấp|chính quyền đô thị"
        + "|văn phòng phẩm|văn phòng điện tử|trạm biến áp|trạm bơm|trạm thu phí|trạm dừng|quỹ đất|quỹ nhà"
        + "|quỹ lương|quỹ tiền|tổ hợp|đội ngũ|phòng , chống|phòng chống|phòng ngừa|phòng cháy|phòng dịch"
        + "|phòng thủ|phòng bệnh|phòng học|phòng họp|phòng hộ|phòng làm việc|phòng vệ|phòng ở|ban đầu|ban bố"
        + "|ban ngày|ban đêm|ban tặng|khối lượng|khối đại đoàn kết|khối óc|doanh nghiệp nhỏ|thuế thu nhập"
        + "|thuế giá trị gia tăng|thuế điện tử|viễn thông công ích|hạt nhân|hạt giống|trường mầm"
        + "|ông cha|bà con|khoa học|trưởng thành|sở dĩ|bản đồ|bản tin|bản thân|bản sắc|bản án|bản chất|bản vẽ"
        + "|bản cam kết|làng nghề|tỉnh táo|ấp ủ|ngành nghề|ngành học|ngành hàng|cấp độ|cấp bách|cấp cứu"
        + "|cấp thiết|cấp phép|cấp giấy|cấp phát|cấp nước|cấp điện|cơ sở hạ tầng|cơ sở vật chất|cơ sở dữ liệu"
        + "|cơ sở pháp lý|khu vực|đơn vị tính|bảo hiểm y tế toàn dân|công an nhân dân|quân sự địa phương"
        + "|mặt trận thống nhất|tổ quốc|tổ tiên|đoàn thể thao|đội bóng|trường tồn|hội chứng|báo giá"
        + "|trung tâm hành chính - chính trị|văn bằng|mặt bằng|công bằng|kỹ thuật số|hạ tầng số|nền tảng số"
        + "|công trình|doanh nghiệp nhỏ và vừa|người có công|xuất nhập cảnh|xuất nhập khẩu"
        + "|thiết bị|trang thiết bị|thiết bị y tế|dự bị"
        + "|kinh tế số|xã hội số|trung tâm hành chính|trung tâm thương mại|trung tâm đô thị|trung tâm xã"
        + "|chỉ số|số liệu|số lượng|hệ số|thiểu số|đa số|mã số|thông số|đội hình|đội viên|tổ viên"
        + "|nhóm giải pháp|nhóm nhiệm vụ|nhóm chỉ tiêu|nhóm tiêu chí|nhóm chỉ số"
        + "|nhóm đối tượng|nhóm nội dung|nhóm vấn đề|nhóm dự án|nhóm công việc|nhóm việc|nhóm sản phẩm|nhóm hàng"
        + "|nhóm ngành|nhóm thủ tục|nhóm hồ sơ|nhóm biện pháp|nhóm các|nhóm trẻ|nhóm nguyên nhân|nhóm kết quả"
        + "|nhóm lớp|nhóm tuổi|nhóm lĩnh vực|nhóm yếu tố|nhóm kỹ năng|nhóm học sinh|nhóm hộ"
        + "|hệ thống thông tin|ngân hàng câu hỏi|ngân hàng đề|ngân hàng dữ liệu|ngân hàng số|ngân hàng gen"
        + "|ngân hàng máu"
    ),
  ]
}
