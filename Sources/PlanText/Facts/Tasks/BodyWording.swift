/// The words by which names of bodies are told, and the words at which they end (RULES.md, "Who does what by when").
///
/// Heads and qualifiers only: no place and no person. A row may be longer than its head to keep a word from being
/// read as one ("hội nghị" is no Hội): it then stands in `masks`.
enum BodyWording {
  static let rows: [PhraseTable.Row] =
    heads + around + sectors + works + complements + keeps + qualifiers + edges + verbs + masks

  static func row(_ role: BodyRole, _ phrases: String) -> PhraseTable.Row {
    PhraseTable.Row(phrases: phrases, value: role.rawValue)
  }

  // MARK: Heads

  private static let heads: [PhraseTable.Row] = [
    row(.government, "ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|ủy ban hành chính"),
    row(
      .named,
      "sở|phòng|p|ban|bộ|cục|chi cục|tổng cục|vụ|trung tâm|đài|báo|tạp chí|hội|hiệp hội|liên đoàn|liên minh"
        + "|liên hiệp|viện|trường|học viện|bệnh viện|trạm|trạm y tế|công ty|tổng công ty|tập đoàn|quỹ|tổ|đội"
        + "|đoàn|hội đồng|ủy ban|ngân hàng|chi nhánh|câu lạc bộ|thư viện|bảo tàng|chi đoàn|chi bộ|chi hội|liên đội"
        + "|kiểm toán|hạt|thường trực|cổng thông tin điện tử|cổng ttđt|bch|bql|nhà văn hóa|nhà thiếu nhi|hợp tác xã"
        + "|xí nghiệp|nhà máy|khối|cụm thi đua|khối thi đua|tòa soạn|bộ đội|bộ tư lệnh|khoa"
        + "|doanh nghiệp tư nhân|phân hiệu|nông trường|lâm trường|vườn quốc gia|ban quản lý|văn phòng đăng ký"
        + "|hải đội|tiểu đoàn|đại đội|trung đội|trung đoàn|lữ đoàn|sư đoàn|quân đoàn|quân khu|hải đoàn|binh đoàn"
        + "|cảng vụ|cảng hàng không|trại giam|trại tạm giam|nhà tạm giữ|đồn công an|trạm kiểm soát|nhà xuất bản"
        + "|nhà hát|đoàn nghệ thuật|cung thiếu nhi|cung văn hóa|tổng công đoàn|phân viện"
        + "|phòng khám đa khoa|phòng giao dịch|quỹ tín dụng nhân dân|đội thuế|tổ hợp tác|ban trị sự|chùa|giáo xứ"
        + "|ban nề nếp|cổng tt - gtđt|cổng thông tin - giao tiếp điện tử|cổng giao tiếp điện tử"
        + "|trường cán bộ quản lý|vùng cảnh sát biển|hải quân vùng|phân xưởng|liên hiệp hợp tác xã"
        + "|văn phòng đại diện|văn phòng công chứng|văn phòng thường trực|thời báo|nhật báo|trung ương đoàn"
        + "|trung ương hội|khu quản lý đường bộ|tổ đảng|tổ đảng ở|tổ đảng ở thường trực|bến xe|bến phà|cảng cá"
    ),
    row(
      [.named, .about], "ban chỉ đạo|bcđ|tổ giúp việc|tổ công tác|đoàn công tác|hội đồng tư vấn|ban tổ chức|tiểu ban"),
    row(.closed, "ban tổ chức"),
    row(
      .team,
      "tổ|tổ công tác|tổ giúp việc|đội|nhóm|bộ phận|tiểu ban|đoàn công tác|chốt kiểm soát|chốt kiểm dịch|chốt trực"
        + "|chốt gác|chốt bảo vệ|chốt phân luồng|chốt giao thông|chốt số"
    ),
    row(
      .complete,
      "cơ quan thanh tra , giám sát ngân hàng|trạm y tế|ttyt|bvđk|bchqs|btv|tt hđnd|tt đảng ủy|tt huyện ủy"
        + "|tt thành ủy|tt tỉnh ủy|ttr hđnd|ttr đảng ủy"
        + "|ttr huyện ủy|ttr thành ủy|trung tâm hành chính công|báo và phát thanh , truyền hình"
        + "|báo và phát thanh truyền hình|báo và phát thanh - truyền hình"
        + "|báo , phát thanh và truyền hình|tổng liên đoàn lao động việt nam|tổng lđlđ việt nam|hội nhà báo"
        + "|hội văn học nghệ thuật|tòa án quân sự|viện kiểm sát quân sự|thi hành án dân sự|ủy ban kiểm tra"
        + "|đảng ủy mặt trận tổ quốc và các tổ chức chính trị - xã hội|đảng ủy mttq và các tổ chức chính trị - xã hội"
        + "|đảng ủy mặt trận tổ quốc và các đoàn thể|đảng ủy mặt trận tổ quốc , các đoàn thể"
        + "|công đoàn cơ sở|cđcs|nghiệp đoàn|công đoàn ngành|công đoàn viên chức"
        + "|bộ chỉ huy bộ đội biên phòng|ban chỉ huy phòng thủ"
        + "|cảnh sát cơ động|cơ quan cảnh sát điều tra|cơ quan an ninh điều tra|tổ bảo vệ an ninh , trật tự"
        + "|tổ bảo vệ an ninh trật tự|cảnh sát phòng cháy và chữa cháy|ban chấp hành đảng bộ"
    ),
    row(
      .complete,
      "cơ sở giáo dục|hội đồng quản trị|hội đồng thành viên|ban kiểm soát|công an|bộ đội biên phòng|đồn biên phòng"
        + "|cảnh sát giao thông|cảnh sát biển|kiểm ngư|kho bạc nhà nước|kho bạc"
        + "|tòa án nhân dân|tòa án|tand|viện kiểm sát nhân dân|viện kiểm sát|vksnd|vks"
        + "|mặt trận tổ quốc việt nam|mặt trận tổ quốc|mặt trận|mttq việt nam|mttq|mttqvn"
        + "|ủy ban mặt trận tổ quốc việt nam|ủy ban mặt trận tổ quốc|ủy ban mttq việt nam|ủy ban mttq"
        + "|ủy ban mttqvn|ubmttq việt nam|ubmttq|ubmttqvn|ủy ban mặt trận"
        + "|ban thường trực ủy ban mặt trận tổ quốc việt nam|ban thường trực ủy ban mttq việt nam"
        + "|đoàn thanh niên cộng sản hồ chí minh|đoàn tncs hồ chí minh|đoàn tncs|đoàn thanh niên|đoàn trường"
        + "|tỉnh đoàn|thành đoàn|huyện đoàn|quận đoàn|thị đoàn|đoàn xã|đoàn phường|hội nông dân"
        + "|hội liên hiệp phụ nữ|hội lhpn|hội phụ nữ|hội cựu chiến binh|hội ccb|hội chữ thập đỏ|hội khuyến học"
        + "|hội người cao tuổi|hội luật gia|liên đoàn lao động|lđlđ|công đoàn|công đoàn trường|bảo hiểm xã hội"
        + "|bhxh|bảo hiểm y tế|đảng ủy|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng bộ|ban thường vụ"
        + "|ban chấp hành|thanh tra|bưu điện|điện lực|viễn thông|ban giám hiệu|ban giám đốc|ban lãnh đạo"
        + "|nhà trường|thuế|chi cục thuế|hải quan|thống kê|chi cục thống kê|kiểm lâm|hạt kiểm lâm"
        + "|quản lý thị trường|truyền thanh|đài truyền thanh|quân sự|ban chỉ huy quân sự|ban chqs"
        + "|bộ chỉ huy quân sự|bộ chqs|văn phòng|vp|chính phủ|quốc hội|đoàn đại biểu quốc hội|đoàn đbqh"
        + "|ngân hàng nhà nước|nhnn|ngân hàng chính sách xã hội|nhcsxh|bộ phận một cửa"
        + "|bộ phận tiếp nhận và trả kết quả|bộ phận tiếp nhận và trả kết quả giải quyết tthc"
        + "|bộ phận tiếp nhận và trả kết quả giải quyết thủ tục hành chính|chi ủy|đảng đoàn|ban cán sự đảng"
        + "|ban cán sự|đội tntp|tổ chuyên môn|phòng chuyên môn|hội đồng nhà trường"
        + "|trung tâm phục vụ hành chính công|ban đại diện cha mẹ học sinh|hội cha mẹ học sinh"
        + "|ban chỉ huy phòng thủ dân sự|cơ quan thường trực|tổ dân vận|khối vận|khối dân vận"
        + "|mặt trận thôn|viettel|vnpt|mobifone"
        + "|vinaphone"
    ),
    row(
      .position,
      "thủ tướng|thủ tướng chính phủ|phó thủ tướng|phó thủ tướng chính phủ|thứ trưởng|thủ trưởng"
        + "|người đứng đầu|huyện ủy viên|tỉnh ủy viên|thành ủy viên|đảng ủy viên|giám đốc|phó giám đốc"
        + "|tổng giám đốc|chủ tịch|phó chủ tịch|pct"
        + "|chánh văn phòng|phó chánh văn phòng|chánh / phó chánh văn phòng|chánh thanh tra|chánh án"
        + "|viện trưởng|cục trưởng|chi cục trưởng"
        + "|vụ trưởng|đội trưởng|hiệu trưởng|phó hiệu trưởng|bí thư|phó bí thư|bộ trưởng|trưởng|trưởng phòng"
        + "|phó trưởng phòng|phó trưởng ban|trưởng ban|trưởng đoàn|trưởng thôn|trưởng bản|trưởng ấp"
        + "|trưởng khu phố|trưởng công an|tổ trưởng|tổ phó|tổ trưởng chuyên môn|tổ trưởng tổ dân phố"
        + "|chỉ huy trưởng|thành viên|ủy viên|tổng biên tập|chủ nhiệm|trưởng trạm|trạm trưởng|chủ đầu tư"
        + "|chủ đầu tư xây dựng|chủ đầu tư xây dựng hạ tầng kỹ thuật|kế toán trưởng|tổng phụ trách đội"
        + "|tổng phụ trách|trưởng tiểu ban|giám hiệu|đại biểu|cục phó|trưởng khoa|tư lệnh|chính ủy|hạt trưởng"
        + "|phó tổng giám đốc|phó cục trưởng|phó vụ trưởng|phó viện trưởng|phó chánh án|phó chánh thanh tra"
        + "|phó chi cục trưởng|phó tổng biên tập|phó chủ nhiệm|phó trưởng khoa|phó trưởng đoàn|phó trưởng công an"
        + "|tham mưu trưởng|phó tham mưu trưởng|phó chỉ huy trưởng|phó tư lệnh|chính trị viên|trung đoàn trưởng"
        + "|tiểu đoàn trưởng|đồn trưởng|giám thị|điều dưỡng trưởng|quản đốc|chi ủy viên|đội phó|phó hạt trưởng"
        + "|nhóm trưởng|nhóm phó|trưởng nhóm|phó trưởng nhóm"
    ),
    row(
      .shared,
      "sở|phòng|ban|bộ|cục|chi cục|trung tâm|hội|trường|bộ phận|công chức|tổ|khoa|ngành|xã|phường|thị trấn"
        + "|huyện|bệnh viện|viện|vụ|chi nhánh|công ty|xí nghiệp|trạm|đội|ban quản lý|thôn|bản|ấp|tổ dân phố|khu phố"
    ),
    row(.about, "lực lượng|thành viên ban chỉ đạo"),
    row(
      .complete,
      "chánh văn phòng|phó chánh văn phòng|chánh / phó chánh văn phòng|chánh thanh tra|hiệu trưởng"
        + "|phó hiệu trưởng|tổ trưởng tổ dân phố"
        + "|trưởng thôn|trưởng bản|trưởng ấp|trưởng khu phố|trưởng công an|kế toán trưởng|tổng phụ trách"
        + "|tổng phụ trách đội|trưởng trạm y tế|thủ tướng|thủ tướng chính phủ"
    ),
    row(
      .generic,
      "cơ quan , tổ chức|cơ quan , đơn vị , tổ chức|cơ quan , tổ chức , đơn vị|cơ quan , tổ chức , cá nhân"
        + "|cơ quan , đơn vị , tổ chức , cá nhân|tỉnh , thành đoàn|tỉnh , thành ủy|tỉnh ủy , thành ủy"
    ),
    row(.generic, "tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|chi ủy|chi bộ|đảng bộ"),
    row(.office, "văn phòng|vp|chánh văn phòng|phó chánh văn phòng|chánh / phó chánh văn phòng"),
    row(.person, "đồng chí|đ / c|đ c|cô|thầy|thầy cô|ông|bà|ông bà|ông ( bà )|ông / bà"),
    row(
      .staff,
      "công chức|viên chức|cán bộ|giáo viên|chuyên viên|nhân viên|kế toán|văn thư|giáo viên chủ nhiệm|giáo viên bộ môn"
        + "|học sinh|sinh viên|thủ quỹ|người lao động|cán bộ phụ trách|công chức phụ trách|viên chức phụ trách"
        + "|cộng tác viên|tình nguyện viên|tuyên truyền viên|giáo viên phụ trách|nhân viên phụ trách"
        + "|chuyên viên phụ trách|cán bộ đầu mối|công chức đầu mối"
    ),
    row(
      .generic,
      "cha mẹ học sinh|phụ huynh|phụ huynh học sinh|cơ quan|đơn vị|địa phương|cá nhân|hộ gia đình"
        + "|hộ kinh doanh|hộ dân|hộ tiểu thương|ngành|lực lượng|đoàn thể|doanh nghiệp|bộ phận|chính quyền"
        + "|cấp ủy|ban ngành"
        + "|sở ngành|sở ban ngành|nhà thầu|trường học|cơ sở|phòng ban|hội đoàn thể|ban đảng|nhà đầu tư"
        + "|cơ quan báo chí|cơ sở y tế|hội đặc thù|trường mầm non|trường tiểu học|trường tiểu học và thcs"
        + "|trường thcs và thpt|trường thcs|trường thpt"
        + "|sở giao dịch|ngân hàng thương mại|cấp ủy đảng|thành viên ban chỉ đạo|phòng khám|chủ rừng|chủ cơ sở"
        + "|chủ phương tiện|đồng chí thành viên|cơ quan quản lý nhà nước|cơ quan quản lý|cơ quan thanh tra"
        + "|cơ quan điều tra|cơ quan thi hành án|cơ quan tham mưu giúp|cơ quan chủ trì|cơ quan chủ quản"
        + "|đơn vị chủ trì|đơn vị chủ quản|đơn vị quản lý|đơn vị quản lý khai thác"
        + "|đơn vị quản lý , khai thác|đơn vị quản lý vận hành|đơn vị tư vấn|đơn vị thi công"
        + "|huyện , thị , thành ủy|huyện , thị ủy|huyện , thành ủy|thành , thị , huyện ủy|quận , huyện ủy"
        + "|quận , huyện , thị ủy"
        + "|huyện , thị , thành đoàn|huyện , thị đoàn|huyện , thành đoàn|thành , thị , huyện đoàn|quận , huyện đoàn"
        + "|cơ quan thông tin đại chúng|cơ quan giám định|cơ quan kiểm soát"
        + "|cơ sở khám bệnh , chữa bệnh|cơ sở khám chữa bệnh|cơ sở sản xuất , kinh doanh|cơ sở sản xuất kinh doanh"
        + "|cơ sở sản xuất|cơ sở kinh doanh|cơ sở chăn nuôi|cơ sở giết mổ|cơ sở đào tạo|cơ sở đào tạo , bồi dưỡng"
        + "|cơ sở lưu trú|chủ thể|chủ hộ"
        + "|chủ trang trại|chủ hồ|chủ hồ chứa|chủ đập|chủ công trình|chủ cửa hàng|chủ doanh nghiệp"
        + "|quân đội|chủ tàu|chủ tàu cá|chủ vật nuôi|chủ nuôi|hộ chăn nuôi|hộ nuôi trồng|hộ sản xuất"
        + "|hộ nông dân"
    ),
    row([.generic, .verb], "tổ chức|tô chức|tổ chức hội"),
    row(
      .generic,
      "tổ chức , cá nhân|tổ chức và cá nhân|tổ chức , hộ gia đình|tổ chức , hộ gia đình , cá nhân"
        + "|tổ chức , doanh nghiệp"
    ),
    row(
      .complete,
      "tt y tế|tt văn hóa|tt vhtt|tt vh - tt|tt vh - tt & tt|tt vhtt & tt|tt vh , tt & tt|tt phát triển quỹ đất|tt ptqđ"
        + "|tt dịch vụ nông nghiệp|tt dvnn|tt kỹ thuật nông nghiệp|tt giáo dục nghề nghiệp|tt gdnn|tt gdnn - gdtx"
        + "|tt gdtx"
        + "|tt bồi dưỡng chính trị|tt bdct|tt chính trị|tt truyền thông|tt hành chính công|tt phục vụ hành chính công"
        + "|tt pvhcc|tt khuyến nông|tt kiểm soát bệnh tật|tt học tập cộng đồng|bgh|bgđ|gvcn|gvbm|ttcm|tpt"
        + "|tpt đội|ban đại diện cmhs|bđdcmhs|hội đồng coi thi|hội đồng xét tốt nghiệp|hội đồng xét tuyển|hội đồng xét lên lớp|hội đồng xét nâng lương|hội đồng xét khen thưởng|hội đồng chấm thi|hội đồng ra đề"
        + "|ban coi thi|ban chấm thi|ban ra đề|tt htcđ|tt dịch vụ việc làm|tt xúc tiến"
    ),
    row(
      .field,
      "thuế|thống kê|viễn thông|hải quan|bảo hiểm y tế|bảo hiểm xã hội|bhxh|điện lực|quản lý thị trường|truyền thanh"
        + "|quân sự|kiểm lâm|bưu điện"
    ),
    row(
      .apposition,
      "cơ quan thường trực|đơn vị thường trực|bộ phận thường trực|thường trực ban chỉ đạo|thường trực bcđ"
        + "|thường trực tổ công tác|cơ quan đầu mối|đơn vị đầu mối|bộ phận đầu mối|cơ quan chủ trì|đơn vị chủ trì"
        + "|cơ quan tham mưu|đơn vị tham mưu|cơ quan chủ quản|đơn vị chủ quản"
    ),
    row(.vague, "cơ quan|đơn vị|tổ chức|cơ sở|bộ phận|lực lượng|doanh nghiệp"),
    row(
      .generic,
      "tổ chức chính trị|tổ chức xã hội|tổ chức đoàn thể|tổ chức cá nhân|tổ chức đảng|tổ chức tín dụng"
        + "|tổ chức thành viên|tổ chức kinh tế"
    ),
    row(
      .area,
      "cấp|khu|thành phô|thành phó|xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|thôn|bản|ấp"
        + "|tổ dân phố|khu dân cư|khu phố|tiểu khu|tdp|tp|tx|tt|buôn|làng|khối phố|xóm|lớp"
    ),
  ]

  // MARK: Around heads

  private static let around: [PhraseTable.Row] = [
    row(.determiner, "các|những|mỗi|từng|toàn thể|toàn thể các|tất cả|tất cả các|một số|toàn bộ các"),
    row(.conjunction, "và|cùng|cùng với|cùng các"),
  ]

  /// Fields of sở, phòng, ban: the names that hold a comma or a "và" must stand here whole, so that enumerations
  /// split between fields.
  private static let sectors: [PhraseTable.Row] = [
    row(
      .sector,
      "nội vụ|tư pháp|tài chính|tài chính - kế hoạch|tài chính kế hoạch|tài chính và kế hoạch"
        + "|kế hoạch và đầu tư|kế hoạch - đầu tư|kế hoạch|y tế|xây dựng|công thương|giáo dục và đào tạo"
        + "|giáo dục nghề nghiệp - giáo dục thường xuyên|giáo dục nghề nghiệp|giáo dục thường xuyên|giáo dục"
        + "|giáo dục đào tạo|giáo dục - đào tạo|gd & đt|gdđt|gd và đt|gd - đt|tài nguyên và môi trường"
        + "|tài nguyên môi trường|tài nguyên - môi trường|tn & mt|tnmt|tn và mt|thông tin và truyền thông"
        + "|thông tin truyền thông|thông tin - truyền thông|tt & tt|tttt|tt và tt|văn hóa và thông tin"
        + "|văn hóa - thông tin|văn hóa thông tin|vh & tt|vhtt|vh - tt|văn hóa|văn hóa - xã hội|văn hóa xã hội"
        + "|văn hóa và xã hội|văn hóa , thể thao và du lịch|văn hóa thể thao và du lịch|vhttdl|vhtt & dl"
        + "|vh , tt & dl|văn hóa và thể thao|văn hóa , thể thao|du lịch|văn hóa , khoa học và thông tin"
        + "|văn hóa , khoa học - thông tin|văn hóa - thông tin và thể thao|văn hóa , thông tin và thể thao"
        + "|văn hóa , thông tin|văn hóa , thông tin , thể thao và du lịch|văn hóa thông tin và thể thao"
        + "|văn hóa , thể thao và truyền thanh|văn hóa - thể thao và truyền thanh|truyền thông - văn hóa"
        + "|truyền thông và văn hóa|văn hóa - thể thao|thể thao|thể dục thể thao"
        + "|lao động - thương binh và xã hội|lao động , thương binh và xã hội|lao động thương binh và xã hội"
        + "|lao động - thương binh - xã hội|lao động , thương binh - xã hội|lđ - tb & xh|lđtb & xh|lđtbxh"
        + "|lđtb và xh|lao động - tb & xh|lđ - tb và xh|lao động - tb và xh|lao động|khoa học và công nghệ"
        + "|khoa học công nghệ|khoa học - công nghệ|kh & cn|khcn|kh và cn|giao thông vận tải|gtvt|giao thông"
        + "|nông nghiệp và phát triển nông thôn|nông nghiệp và ptnt|nông nghiệp & ptnt|nn & ptnt|nnptnt"
        + "|nn và ptnt|nông nghiệp và môi trường|nông nghiệp - môi trường|nn & mt|nông nghiệp"
        + "|dân tộc và tôn giáo|dân tộc|tôn giáo|ngoại vụ|quy hoạch - kiến trúc|quy hoạch và kiến trúc"
        + "|quy hoạch|kinh tế|kinh tế và hạ tầng|kinh tế - hạ tầng|kinh tế hạ tầng|kinh tế , hạ tầng và đô thị"
        + "|kinh tế - ngân sách|kinh tế và ngân sách|kinh tế - xã hội|kt & ht|kinh tế - kế hoạch|quản lý đô thị"
        + "|hạ tầng|đô thị|tài chính - kế toán|kế toán|kế toán - tài chính|địa chính|địa chính - xây dựng"
        + "|địa chính - nông nghiệp|địa chính - môi trường|tư pháp - hộ tịch|tư pháp hộ tịch|hộ tịch"
        + "|văn phòng - thống kê|văn phòng thống kê|pháp chế|tổ chức - nội vụ|tổ chức nội vụ|tổ chức và nội vụ"
        + "|tổ chức - hành chính|tổ chức hành chính|hành chính - tổ chức|hành chính tổ chức"
        + "|hành chính và tổ chức|tổ chức cán bộ|hành chính - tổng hợp|hành chính|tổng hợp"
        + "|kiểm tra - thanh tra|pháp chế - thanh tra|thanh tra - pháp chế|pháp chế và thanh tra"
        + "|tuyên giáo và dân vận|tuyên giáo|dân vận|nội chính|công tác đảng"
        + "|phát thanh và truyền hình|phát thanh - truyền hình|phát thanh , truyền hình|phát thanh truyền hình"
        + "|pt - th|ptth|truyền thông|dân số|chính trị|bảo vệ thực vật|trồng trọt và bảo vệ thực vật"
        + "|chăn nuôi và thú y|chăn nuôi|thú y|thủy lợi|thủy sản và kiểm ngư|thủy sản|thông tin - thư viện"
        + "|thông tin thư viện|vận tải|kiểm soát bệnh tật|an toàn thực phẩm"
        + "|an toàn vệ sinh thực phẩm|vệ sinh an toàn thực phẩm|bảo vệ môi trường|cải cách hành chính"
        + "|công nghệ thông tin|khuyến nông"
        + "|dịch vụ nông nghiệp|công nghiệp|thương mại|tài nguyên|môi trường|thi đua - khen thưởng"
        + "|thi đua , khen thưởng|thi đua khen thưởng|pháp luật|khoa giáo|văn xã|văn hóa - văn nghệ|quốc phòng"
        + "|ngoại giao|tài chính ngân sách|thương binh và xã hội|tiếp công dân|kinh tế đối ngoại"
        + "|kinh tế tập thể|chuyển đổi số|phòng , chống ma túy|phòng , chống tội phạm|phòng , chống tham nhũng"
        + "|việc làm|an toàn lao động|việc làm - an toàn lao động|việc làm và an toàn lao động|lao động và xã hội"
        + "|tiền lương|tiền lương và bảo hiểm xã hội|lao động , tiền lương và bảo hiểm xã hội|tổng điều tra"
        + "|an ninh chính trị nội bộ|an ninh đối ngoại|an ninh điều tra|chính trị , tư tưởng|chính trị tư tưởng"
        + "|chính trị - tư tưởng|chính trị và công tác học sinh , sinh viên"
        + "|chính trị , tư tưởng và công tác học sinh , sinh viên"
        + "|thanh thiếu nhi|thanh thiếu nhi - trường học|thanh thiếu nhi trường học"
        + "|thanh niên - trường học|thanh niên trường học"
        + "|phòng cháy , chữa cháy|quản lý vận tải , phương tiện và người lái|vận tải , phương tiện và người lái"
    ),
    row(
      .sector,
      "tổ chức , biên chế|tổ chức - biên chế|tổ chức , biên chế và tổ chức phi chính phủ"
        + "|tổ chức - biên chế và tổ chức phi chính phủ|tổ chức bộ máy , biên chế|tổ chức bộ máy và biên chế"
        + "|cải cách hành chính , văn thư , lưu trữ|dân tộc thiểu số|lao động , việc làm"
        + "|bảo trợ xã hội , trẻ em và bình đẳng giới|khoáng sản , nước và biến đổi khí hậu|giá và công sản"
        + "|tiêu chuẩn , đo lường , chất lượng|kế hoạch , tài chính|hành chính , tổ chức|hành chính , tổng hợp"
        + "|hành chính , quản trị|chăn nuôi , thú y|chăn nuôi , thú y và thủy sản|trồng trọt , bảo vệ thực vật"
        + "|doanh nghiệp , kinh tế tập thể và tư nhân|lâm sàng|cận lâm sàng|lâm sàng , cận lâm sàng"
        + "|lâm sàng và cận lâm sàng|khoa học tự nhiên|khoa học xã hội|khoa học xã hội và nhân văn"
    ),
    row(
      [.sector, .verb],
      "xây dựng chính quyền|xây dựng chính quyền và công tác thanh niên|xây dựng và kiểm tra văn bản"
        + "|xây dựng và kiểm tra văn bản quy phạm pháp luật|xây dựng nếp sống văn hóa và gia đình"
    ),
    // Ranks of staff, of which offices bear the name as well.
    row([.sector, .staff], "công chức , viên chức|công chức viên chức|công chức - viên chức"),
  ]

  /// Fields of offices that read like work to be done. As verbs they end a name.
  private static let works: [PhraseTable.Row] = [
    row(
      [.work, .verb, .complement],
      "bảo trì đường bộ|quản lý bảo trì|quản lý bảo trì đường bộ|quản lý duy tu|kiểm tra , giám sát"
        + "|kiểm tra giám sát|kiểm tra - giám sát|thanh tra - kiểm tra|giám sát điều hành"
        + "|giám sát , điều hành|giám sát và điều hành|hỗ trợ doanh nghiệp|hỗ trợ doanh nghiệp nhỏ và vừa"
        + "|hỗ trợ khởi nghiệp|quản lý chất lượng|quản lý xây dựng|quản lý vận hành|quản lý khai thác"
        + "|quản lý và khai thác|tiếp nhận và trả kết quả|phổ biến , giáo dục pháp luật"
    ),
    row(
      [.work, .verb],
      "hướng dẫn chỉ đạo tuyến|chỉ đạo tuyến|chăm sóc bảo vệ sức khỏe|chăm sóc , bảo vệ sức khỏe"
        + "|bảo vệ , chăm sóc sức khỏe|bảo vệ chăm sóc sức khỏe|cung ứng dịch vụ công"
        + "|cung ứng dịch vụ sự nghiệp công|đào tạo bồi dưỡng|đào tạo , bồi dưỡng|đào tạo và bồi dưỡng"
        + "|khai thác hạ tầng|khám chữa bệnh|khám bệnh , chữa bệnh|khảo thí và đảm bảo chất lượng"
        + "|đo đạc , bản đồ|đo đạc , bản đồ và viễn thám|đấu thầu , thẩm định và giám sát đầu tư"
    ),
    row(
      [.work, .stop],
      "công tác học sinh , sinh viên|công tác học sinh sinh viên|công tác sinh viên|công tác thanh niên"),
    row(
      .sector,
      "xây dựng phong trào bảo vệ an ninh tổ quốc|nội tổng hợp|ngoại tổng hợp|nội tổng quát|quản lý xuất nhập cảnh"
        + "|kế hoạch tổng hợp|kế hoạch - tổng hợp|kế hoạch nghiệp vụ|kế hoạch - nghiệp vụ|hành chính quản trị"
        + "|hành chính - quản trị|tổ chức hành chính quản trị|hậu cần|hậu cần - kỹ thuật|hậu cần kỹ thuật"
        + "|dịch vụ đấu giá tài sản|dịch vụ đấu giá|trợ giúp pháp lý|trợ giúp pháp lý nhà nước|quy hoạch xây dựng"
        + "|quy hoạch đô thị|vật tư - thiết bị y tế|vật tư thiết bị y tế|vật tư , thiết bị y tế"
        + "|hồi sức tích cực|hồi sức tích cực - chống độc|hồi sức tích cực chống độc|hồi sức cấp cứu|cấp cứu"
        + "|gây mê hồi sức|phẫu thuật gây mê hồi sức|xây lắp|chống độc|chẩn đoán hình ảnh|xét nghiệm"
        + "|cảnh sát qlhc về ttxh|cảnh sát quản lý hành chính về trật tự xã hội"
        + "|cảnh sát điều tra tội phạm về ma túy|cảnh sát điều tra tội phạm về trật tự xã hội"
        + "|cảnh sát điều tra tội phạm về kinh tế"
    ),
  ]

  /// Small-letter words right after a head that belong to its name although they may be verbs.
  private static let complements: [PhraseTable.Row] = [
    row(
      .complement,
      "bầu cử|chỉ đạo|quản lý|quản lý nhà nước|quản lý dự án|quản lý đô thị|tổ chức|giám sát|thanh tra"
        + "|thanh tra nhân dân|kiểm tra|chấp hành|thường vụ|điều hành|vận động|công tác|giúp việc|thẩm định"
        + "|tư vấn|biên tập|chuyên môn|nghiệp vụ|chức năng|thường trực|chủ quản|chủ trì|thi hành án|tiếp nhận"
        + "|tiếp công dân|hòa giải|tham mưu giúp|tham mưu|báo chí|truyền thông|thông tin đại chúng|thông tin"
        + "|điều tra|tiến hành tố tụng|tố tụng|đầu mối|bảo vệ|phát triển|phục vụ|hỗ trợ|đăng ký|dịch vụ"
        + "|kiểm soát|xúc tiến|khuyến nông|xây dựng đảng|đảng|ngành|dân quân|liên ngành|phổ biến"
        + "|dịch vụ tổng hợp|dịch vụ công ích|dịch vụ nông nghiệp|dịch vụ việc làm|hành chính tổng hợp"
        + "|bưu chính|bưu chính , viễn thông|bưu chính viễn thông|bưu chính - viễn thông|vận tải"
        + "|kinh doanh|sản xuất|phối hợp công tác|hành chính|nhà nước|trung ương|sự nghiệp"
        + "|kinh tế|chính trị|tôn giáo|khoa học|nhân dân|giải phóng mặt bằng|bồi thường|đấu giá|tuyển dụng"
        + "|tuyên truyền|sáng kiến|nghệ nhân|truyền thanh|phòng chống|trật tự|xung kích|phản ứng nhanh|đề án"
        + "|khảo sát|rà soát|xét duyệt"
        + "|thi đua|văn phòng|nông thôn|nông thôn mới|mặt trận|dân phố|hợp tác"
        + "|liên gia|liên gia tự quản|tự quản|đại diện|liên lạc|phụ huynh|hộ đê|cố vấn|thư ký|trọng tài"
        + "|nội dung|hậu cần|khánh tiết|lễ tân|giám khảo"
        + "|tiếp tân|nền nếp|nề nếp"
        + "|phối hợp phổ biến giáo dục pháp luật|phối hợp phổ biến , giáo dục pháp luật|phối hợp pbgdpl"
        + "|phối hợp liên ngành"
        + "|công nghệ số|công nghệ số cộng đồng|mầm non|tiểu học|thcs|thpt|trung học cơ sở|trung học phổ thông"
        + "|trung học|cao đẳng|đại học|đa khoa|y tế|cổ phần|tnhh|điện lực|cấp nước|thủy nông|học tập cộng đồng"
        + "|cấp thoát nước|thoát nước|giao dịch|quản trị|quản lý thị trường"
    )
  ]

  private static let keeps: [PhraseTable.Row] = [
    row(
      .keep,
      "có liên quan|liên quan|trong tỉnh|trong toàn tỉnh|trong huyện|trong toàn huyện|trong thành phố"
        + "|trong thị xã|trong xã|trong toàn xã|trong phường|trong cụm|trong khối|trong ngành|trong hệ thống"
        + "|trong toàn ngành|trên địa bàn|tại địa phương|tại cơ sở|tại địa bàn|theo ngành dọc|cùng cấp"
        + "|đóng trên địa bàn|đóng chân trên địa bàn|đứng chân trên địa bàn|hoạt động trên địa bàn"
        + "|trong vùng|trong khu vực|trong lưu vực|trong và ngoài tỉnh|trên toàn tỉnh|trong quân đội"
        + "|trên cả nước|ở cơ sở|ở địa phương"
        + "|từ tỉnh đến cơ sở|từ huyện đến cơ sở|dự án đầu tư xây dựng|qlda đầu tư xây dựng"
        + "|đầu tư xây dựng công trình|đầu tư xây dựng hạ tầng|có tên tại điều|có tên tại|có tên|tối cao"
        + "|của"
        + "|thuộc|trực thuộc|biên giới|miền núi|vùng cao|ven biển|trọng điểm|khó khăn|đặc biệt khó khăn"
        + "|nội thành|ngoại thành|còn lại|khác|đồng bằng|hải đảo|vùng sâu|vùng xa|nơi có đất thu hồi|nơi có"
        + "|là đối tượng|là đối tượng thanh tra|là đối tượng kiểm tra|là đối tượng giám sát"
        + "|thuộc đối tượng|thuộc đối tượng thanh tra"
        + "|thuộc đối tượng kiểm tra|thuộc đối tượng giám sát"
        + "|công lập|ngoài công lập|tư thục|được kiểm tra|được thanh tra|được giám sát|được khảo sát"
        + "|được đánh giá|được thẩm định|được mời"
        + "|có rừng|có biển|có đê|có hồ chứa|có chợ|có làng nghề|có cảng|có di tích|có mỏ"
        + "|phụ trách địa bàn|phụ trách lĩnh vực|trong nước|ngoài nước|trong và ngoài nước"
        + "|giáp ranh|lân cận|liền kề|giáp biển|cấp quốc gia|cấp trung ương|vòng trong|vòng ngoài"
        + "|dọc tuyến|dọc sông|vùng dự án|vùng hạ du|vùng ven biển|có tuyến đi qua|có dự án đi qua"
    )
  ]

  private static let qualifiers: [PhraseTable.Row] = [
    row(
      .qualifier,
      "liên quan|có liên quan|cùng cấp|tại địa phương|tại cơ sở|trên địa bàn|trong tỉnh|trong huyện"
        + "|trong xã|khác|còn lại|trực thuộc"
        + "|có rừng|có biển|có đê|có hồ chứa|có chợ|có làng nghề|có cảng|có di tích|có mỏ"
        + "|giáp ranh|lân cận|liền kề|giáp biển|cấp quốc gia|cấp trung ương"
    )
  ]

  // MARK: Edges

  private static let edges: [PhraseTable.Row] = [
    row(.modal, "phải|cần|sẽ|nên|cần phải|phải có trách nhiệm"),
    row(
      .weak,
      "là|được|đã|đang|chưa|không|bị|có|do|vẫn|còn|cũng|đều|mới|đạt|gồm|bao gồm|thuộc diện|gặp|thấy|chiếm"
        + "|tăng|giảm|nhận|nhận được|tự giải thể"
    ),
    row(
      .stop,
      "trong|để|nhằm|khi|nếu|theo|tại|về|từ|đến|tới|cho|với|bằng|qua|như|mà|thì|vào|tùy|sau|trước|đối với"
        + "|năm|ngày|tháng|quý|giai đoạn|nêu trên|nói trên|trên|dưới|ngoài|kể cả|nhất là|đặc biệt|trong đó"
        + "|cụ thể|sao cho|kèm|hoặc|hay|vì|song|nhưng|tuy nhiên|đồng thời|lên|ở|cùng nhau|góp phần|đúng|kể từ"
        + "|việc|công tác|nội dung|nhiệm vụ|kết quả|tình hình|nào|này|đó|kịp|số|chung|những người|người dân"
        + "|nhân dân và"
    ),
  ]

  private static let verbs: [PhraseTable.Row] = [
    row(
      .hardVerb,
      "chủ trì|phối hợp|phối kết hợp|chịu trách nhiệm|có trách nhiệm|có nhiệm vụ|tham mưu|chủ động|tiếp tục"
        + "|tăng cường|đẩy mạnh|triển khai|thực hiện|căn cứ|có kế hoạch|được giao|được phân công"
    ),
    row(
      .verb,
      "xây dựng|hướng dẫn|chỉ đạo|theo dõi|đôn đốc|kiểm tra|rà soát|bố trí|cân đối|báo cáo|tổng hợp|đề xuất"
        + "|kiến nghị|nghiên cứu|ban hành|đăng tải|tuyên truyền|phổ biến|quán triệt|thường xuyên|kịp thời"
        + "|khẩn trương|nghiêm túc|bảo đảm|đảm bảo|tạo điều kiện|hỗ trợ|cung cấp|thẩm định|lập|trình|gửi"
        + "|công bố|công khai|cập nhật|đánh giá|giám sát|thanh tra|quản lý|phụ trách|giao|giúp|làm|tập trung"
        + "|phát huy|nâng cao|quan tâm|lãnh đạo|động viên|vận động|huy động|tích cực|phát động|khuyến khích|mở"
        + "|đưa|lồng ghép|ưu tiên|xem xét|quyết định|phê duyệt|thành lập|kiện toàn|cử|đăng ký|nộp|tiếp nhận"
        + "|giải quyết|xử lý|niêm yết|khắc phục|duy trì|cải thiện|đổi mới|hoàn thiện|hoàn thành|trực tiếp"
        + "|chấp hành|tự|phân công|phân bổ|phân tích|xác định|cụ thể hóa|tham gia|tiến hành|thông báo|thông tin"
        + "|thống nhất|thống kê|xác thực|cải tiến|vận hành|khai thác|sử dụng|thu thập|lựa chọn|lấy ý kiến"
        + "|góp ý|phản ánh|tiếp thu"
        + "|giải trình|trả lời|bồi dưỡng|tập huấn|đào tạo|mời|triệu tập|chuẩn bị|điều hành|điều phối|điều chỉnh"
        + "|bổ sung|sửa đổi|bàn giao|nghiệm thu|thanh toán|quyết toán|chi trả|hợp đồng|mua sắm|phân loại"
        + "|giải đáp|nâng cấp|thi công|sơ kết|tổng kết|biểu dương|khen thưởng|nhân rộng|phát hiện|ngăn chặn"
        + "|đấu tranh|tuần tra|điều tra|xác minh|truy tố|xét xử|hòa giải|tiếp công dân|bám sát|nắm bắt|nắm chắc"
        + "|nắm|rút kinh nghiệm|yêu cầu|đề nghị|định kỳ|định kì|hằng năm|hàng năm|hằng tháng|hàng tháng"
        + "|hằng quý|hàng quý|hằng tuần|hàng tuần|trước ngày|chậm nhất|gắn|lấy|coi|đề cao|nêu cao|siết chặt"
        + "|chấn chỉnh|khai báo|kê khai|lưu trữ|số hóa|ứng dụng|chuyển|in|phát hành|phát sóng|viết|xuất bản"
        + "|trang bị|tu sửa|sửa chữa|trồng|chăm sóc|thu gom|vệ sinh|ra quân|tổ chức|tham vấn|giới thiệu|kết nối"
        + "|xúc tiến|thu hút|hợp tác|phối hợp|ký kết|ký|liên hệ|nhắc nhở|quan trắc|giải ngân|thu hồi|bồi thường"
        + "|đền bù|thường trực|tùy theo|tùy tình hình|trong phạm vi|trên cơ sở|theo chức năng|theo thẩm quyền"
        + "|theo địa bàn"
        + "|theo nhiệm vụ|theo phạm vi|theo lĩnh vực|theo nhiệm vụ được giao|với chức năng|với vai trò"
        + "|bằng nhiều hình thức"
        + "|thông qua|dự kiến|sớm|quyết liệt|cam kết|kiểm soát|bảo vệ|phòng ngừa|chia sẻ|rút|giữ|giải thích"
        + "|có ý kiến|có văn bản|có giải pháp|có biện pháp|có hình thức|đấu mối|làm đầu mối|là đầu mối"
        + "|là cơ quan đầu mối|là cơ quan thường trực|là đơn vị đầu mối|là đơn vị thường trực"
        + "|là cơ quan chủ trì|là đơn vị chủ trì|là cơ quan tham mưu|là đơn vị tham mưu|là bộ phận tham mưu"
        + "|là thường trực|là bộ phận thường trực|là bộ phận đầu mối|là cơ quan chịu trách nhiệm"
        + "|là đơn vị chịu trách nhiệm|thi hành|rà|xếp|bầu|họp|tiết kiệm|thay mặt|khảo sát|đo lường"
        + "|chấm điểm|thẩm tra|tuyển|chọn|phát triển|mở rộng|đặt|gương mẫu|đi đầu|nhập|chi|soạn thảo|dự thảo"
        + "|biên soạn|thiết kế|giám định|hoàn chỉnh|in ấn|cấp phát|xác nhận|chứng thực|tháo gỡ|đối thoại"
        + "|tiếp xúc|chốt|đối chiếu|đối soát|kết luận|thúc đẩy|hình thành|chuyển giao|đáp ứng|bảo quản"
        + "|bảo dưỡng|bảo trì|vận chuyển|lắp đặt|lắp|treo|trưng bày|biểu diễn|hưởng ứng|đăng|phát|đưa tin"
        + "|xử phạt|cưỡng chế|truy quét|trấn áp|tấn công|củng cố|giữ vững|đồng hành|khám|điều trị|tiêm|phun"
        + "|dành|dạy|ôn tập|chấm|tăng thời lượng|thăm hỏi|tặng|trao|quản trị|tích hợp|kết xuất|trích xuất"
        + "|đồng bộ|rà quét|vá|cài đặt|khởi tạo|ký số|xem|xét|cân nhắc|đàm phán|thương thảo|thuê|bán|mua"
        + "|tiếp đón|đón|đưa đón|bảo hành|nghiêm cấm|nghiêm chỉnh|gửi về|làm việc|hoạt động|góp vốn|đóng góp"
        + "|ủng hộ|quyên góp|vào cuộc|ra|phủ sóng|làm sạch|điều chuyển|cắt giảm|rút ngắn|đơn giản hóa"
        + "|tham gia ý kiến|cho ý kiến|cho chủ trương|chuyển đổi|khoanh vùng|dập dịch|cách ly|truy vết|rà phá"
        + "|cắm mốc|kiểm kê|kiểm đếm|đo đạc|giao đất|định giá|đấu giá|đấu thầu|bình xét|bình chọn|suy tôn"
        + "|vinh danh|định hướng|tham dự|tạo|thiết lập|sắp xếp|tôn tạo|trùng tu|cứu trợ|sơ tán|di dời"
        + "|ứng phó|ứng trực|trực|cảnh báo|dự báo|khai trương|phân luồng|điều tiết|chốt chặn|kèm cặp|phụ đạo"
        + "|hoàn trả|tạm ứng|cho vay|kiểm định|lấy mẫu|xét nghiệm|tiêm chủng|gieo trồng|phòng trừ"
        + "|tiêu hủy|khử trùng|nạo vét|tu bổ|gia cố|san gạt|giải phóng|học tập|nêu gương|noi gương|duyệt"
        + "|quảng bá|cho phép|chấp thuận|gia hạn|khởi công|khánh thành|kết nạp|nhắn tin|đối ứng|truy thu"
        + "|chịu|kê|dán|thí điểm|nhận diện|ký cam kết|giữ gìn|đăng cai|tiếp sóng|vận dụng|xóa|gỡ bỏ|tháo dỡ"
        + "|dọn|dọn dẹp|quét dọn|cung ứng|thu mua|bao tiêu|tự giác|tiên phong|xung kích|bảo lãnh|kêu gọi|tìm hiểu"
        + "|tra cứu"
        + "|cấp kinh phí|cấp vốn|cấp phép|cấp giấy phép|cấp giấy chứng nhận|cấp tài khoản|cấp thẻ|cấp mã|cấp đổi"
        + "|cấp phát|dự trù|dự trữ|nạo vét|đẩy nhanh|phấn đấu|chỉnh trang|cải tạo|thay thế|dừng|tạm dừng|kiên quyết"
        + "|khuyến cáo|túc trực|hiệp đồng|phân cấp|phân quyền|lưu ý|xây mới|khôi phục"
        + "|trang trí|đón tiếp|dẫn chương trình|lo|chăm lo|kiểm phiếu|sao in|sao chụp|sao gửi|sao lưu|phúc tra"
        + "|dự họp|dự , chỉ đạo|dự và chỉ đạo|dự , theo dõi|dự đại hội|dự hội nghị|dự sinh hoạt|dự giờ"
        + "|sau khi thống nhất|sau khi nhận|sau khi nhận được|sau khi tiếp nhận|sau khi có|sau khi được"
        + "|sau khi hoàn thành|sau khi kết thúc"
        + "|ngay sau khi|khi nhận|khi nhận được|khi tiếp nhận|khi phát hiện|trước khi"
    ),
    row(
      .verb,
      "góp|chặt|chặt tỉa|tỉa|chia|cắm|kẻ|khơi|lát|báo cho|báo tin|tổng kiểm tra|tổng rà soát"
        + "|tổng vệ sinh|tổng duyệt|tổng kiểm kê|tái cấu trúc|tái cơ cấu|tái chế"
    ),
    row(.hardVerb, "tham mưu trưởng ban|tham mưu trưởng đoàn|tham mưu trưởng phòng|tham mưu trưởng tiểu ban"),
  ]
}
