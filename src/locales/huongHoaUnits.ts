/**
 * Communes and towns of the district Hướng Hóa (code 465) from 1 January 2020, with the codes of the national list of
 * administrative units (Resolution 832/NQ-UBTVQH14 merged A Túc and A Xing into Lìa).
 */
export const HUONG_HOA_2020: readonly { readonly code: string; readonly name: string }[] = [
  { code: "19429", name: "Thị trấn Khe Sanh" },
  { code: "19432", name: "Thị trấn Lao Bảo" },
  { code: "19435", name: "Xã Hướng Lập" },
  { code: "19438", name: "Xã Hướng Việt" },
  { code: "19441", name: "Xã Hướng Phùng" },
  { code: "19444", name: "Xã Hướng Sơn" },
  { code: "19447", name: "Xã Hướng Linh" },
  { code: "19450", name: "Xã Tân Hợp" },
  { code: "19453", name: "Xã Hướng Tân" },
  { code: "19456", name: "Xã Tân Thành" },
  { code: "19459", name: "Xã Tân Long" },
  { code: "19462", name: "Xã Tân Lập" },
  { code: "19465", name: "Xã Tân Liên" },
  { code: "19468", name: "Xã Húc" },
  { code: "19471", name: "Xã Thuận" },
  { code: "19474", name: "Xã Hướng Lộc" },
  { code: "19477", name: "Xã Ba Tầng" },
  { code: "19480", name: "Xã Thanh" },
  { code: "19483", name: "Xã A Dơi" },
  { code: "19489", name: "Xã Lìa" },
  { code: "19492", name: "Xã Xy" },
];
