/** Whether a text begins with a verb that a duty begins with, and the name of a thing seldom does. */
export function opensDuty(text: string): boolean {
  return opening.test(text);
}

const opening =
  /^(?:rà soát|xây dựng|ban hành|tổ chức|thực hiện|triển khai|kiểm tra|tự kiểm tra|thanh tra, kiểm tra|tham mưu|niêm yết|cập nhật|đẩy mạnh|tăng cường|nâng cao|nâng cấp|hoàn thiện|hoàn thành|tiếp tục|phối hợp|chỉ đạo|hướng dẫn|đôn đốc|theo dõi|bố trí|trình|đề xuất|cắt giảm|rút ngắn|khảo sát|đánh giá|tập huấn|bồi dưỡng|mở|tuyên truyền|phổ biến|tổng hợp|số hóa|kết nối|vận hành|duy trì|sửa đổi|giải quyết|xử lý|khắc phục|lập|công khai|công bố|đăng|giao|chấn chỉnh|huy động|hỗ trợ|phát động|thành lập|kiện toàn|đưa|gắn|bảo đảm|đảm bảo|phê duyệt|quán triệt|thay thế|miễn|làm việc|điều tra|sắp xếp|ký)(?!\p{L})/iu;
