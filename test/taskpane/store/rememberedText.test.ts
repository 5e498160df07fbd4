import fc from "fast-check";
import { NO_TEXT } from "../../../src/taskpane/store/planTextState";
import { decodeText, encodeText, TEXT_DECIMALS, TEXT_KEY } from "../../../src/taskpane/store/rememberedText";
import { HostFailure } from "../../../src/workbook/host";
import { aSession } from "../aSession";

const state = ({ store }: ReturnType<typeof aSession>) => store.getState();

it("gives back what was kept", () => {
  const options = fc.record({
    computeMissing: fc.boolean(),
    selectedOnly: fc.boolean(),
    signed: fc.boolean(),
    withAnnexes: fc.boolean(),
    decimals: fc.constantFrom(undefined, ...TEXT_DECIMALS),
  });
  fc.assert(
    fc.property(options, (given) => expect(decodeText(encodeText(given))).toEqual(given)),
    { seed: 20261130, numRuns: 100 },
  );
});

it.each([
  ["nothing", undefined],
  ["no JSON", "{"],
  ["another shape", "[1]"],
  ["decimals that nobody offers", '{"decimals":7}'],
  ["decimals as text", '{"decimals":"1"}'],
  ["switches that are none", '{"signed":"yes","withAnnexes":0}'],
])("takes %s for nothing chosen", (_, kept) => expect(decodeText(kept)).toEqual(NO_TEXT.options));

it("is kept by the workbook once something was chosen and a text written", async () => {
  const session = aSession();
  await session.writePlan();
  expect(session.host.remembered(TEXT_KEY)).toBeUndefined();
  session.changeTextOptions({ decimals: 1, computeMissing: true });
  await session.writePlan();
  const next = aSession({ host: session.host });
  expect(state(next).planText.options).toMatchObject({ decimals: 1, computeMissing: true, withAnnexes: true });
  next.changeTextOptions({ decimals: undefined });
  await next.writePlan();
  expect(state(aSession({ host: session.host })).planText.options.decimals).toBeUndefined();
});

it("that cannot be kept is only said", async () => {
  const session = aSession();
  session.host.remember = () => Promise.reject(new HostFailure("AccessDenied"));
  session.changeTextOptions({ decimals: 0 });
  expect(await session.writePlan()).toBe("done");
  expect(state(session).notice).toEqual({ code: "notRemembered" });
});
