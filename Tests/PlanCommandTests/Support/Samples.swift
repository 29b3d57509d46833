/// Texts of this project's own for tests of the command.
enum Samples {
  static let plan = """
    ỦY BAN NHÂN DÂN
    XÃ ĐỒNG SEN
    Số: 12/KH-UBND

    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc

    Đồng Sen, ngày 05 tháng 3 năm 2024

    KẾ HOẠCH
    Trồng cây ven kênh năm 2024

    Thực hiện phong trào trồng cây của xã, Ủy ban nhân dân xã ban hành kế hoạch như sau:

    I. MỤC ĐÍCH, YÊU CẦU
    1. Mục đích
    - Giữ bờ kênh khỏi sạt lở.
    2. Yêu cầu
    a) Trồng đúng mùa;
    b) Chăm sóc thường xuyên.

    II. TỔ CHỨC THỰC HIỆN
    1. Ban Nông nghiệp xã: Chuẩn bị cây giống trước ngày 20/5/2024.
    2. Các thôn: Cử người trồng cây trong tháng 6/2024.

    Trên đây là kế hoạch trồng cây ven kênh năm 2024 của xã./.

    Nơi nhận:
    - Đảng ủy xã (b/c);
    - Các thôn;
    - Lưu: VT.

    TM. ỦY BAN NHÂN DÂN
    CHỦ TỊCH

    Lê Văn Mẫu

    """
}
