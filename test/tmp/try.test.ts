import { readProse } from "../../src/domain/prose/readProse";
import { proseLexicon } from "../../src/locales/lexicon/prose";
const out: string[] = [];
for (const phrase of ["có 5.000 người tham gia BHTN, tốc độ phát triển số người tham gia BHTN đạt 112% so với ước thực hiện năm 2022 (4.000 người)","có 5.000 người tham gia BHTN, tốc độ phát triển số người tham gia BHTN đạt 112% so với số ước thực hiện năm 2022 (4.000 người)","có 5.000 người tham gia BHTN, tăng 30 người so với ước thực hiện năm 2022 (4.000 người)","có 5.000 người tham gia BHTN, tốc độ phát triển số người tham gia BHTN đạt 112% so với ước thực hiện năm 2022","tốc độ giảm 0,01% so với năm 2022","tốc độ tăng -0,01% so với năm 2022","tốc độ tăng là -0,01% so với năm 2022","tốc độ tăng giảm 0,01% so với năm 2022","giảm với tốc độ 0,01% so với năm 2022", "số người tham gia BHTN giảm với tốc độ tăng 0,01%", "tốc độ tăng giảm (-0,01%) so với năm 2022","tốc độ tăng (giảm) đạt -0,01% so với năm 2022"]) {
  const t = `Kết quả thực hiện năm 2023 trên địa bàn huyện A như sau:\n- Về BHTN, tỷ lệ lực lượng lao động trong độ tuổi tham gia BHTN đạt 5%, ${phrase}.`;
  out.push(phrase + " => " + readProse(t, proseLexicon).figures.map(({figure:f}) => `${f.key.measure} ${f.key.versus?.year} ${f.value} ${f.unit}`).join(" | "));
}
it("x", () => console.log(out.join("\n")));
