import { parseRange } from "../../../src/workbook/address";
import { selectedText } from "../../../src/workbook/planText/selectedText";
import { fakeHost } from "../../support/fakeHost";

it.each([
  ["B:B", "một\nhai"],
  ["1:1", "trái\tmột"],
  ["D:D", ""],
])("takes the used part of %s", async (address, text) => {
  const host = fakeHost([
    {
      name: "A",
      cells: [
        ["trái", "một"],
        ["dưới", "hai"],
      ],
    },
  ]);
  const survey = host.survey.bind(host);
  const selection = { sheetId: host.idOf("A"), box: parseRange(address)! };
  host.survey = async () => ({ ...(await survey()), selection });
  expect(await selectedText(host)).toBe(text);
});
