import { Button, makeStyles } from "@fluentui/react-components";
import type { Messages } from "../../locales";
import { LEFT_REASONS, type LeftFigures } from "../../workbook/figuresSheet/figuresToLay";
import type { Notice } from "../store/sessionState";
import { Callout, type Tone } from "./Callout";
import { CloseIcon } from "./icons";
import { useBroughtIntoView } from "./useBroughtIntoView";
import { useMessages, usePane, useSession } from "./usePane";

// brought into view, it leaves room for the buttons above it
const useStyles = makeStyles({ news: { scrollMarginTop: "56px" } });

/** What happened last. Both regions are always there, so that screen readers notice what comes into them. */
export function NoticeRow() {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages();
  const notice = usePane((state) => state.notice);
  const shown = useBroughtIntoView<HTMLDivElement>(notice);
  const tone = notice && toneOf(notice);
  const callout = notice && tone && (
    <div ref={shown} className={styles.news}>
      <Callout
        tone={tone}
        aside={
          <Button
            appearance="subtle"
            size="small"
            icon={<CloseIcon />}
            aria-label={messages.pane.notices.dismiss}
            onClick={session.dismissNotice}
          />
        }
      >
        {sentences(notice, messages).map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
      </Callout>
    </div>
  );
  return (
    <>
      <div role="status">{tone !== "error" && callout}</div>
      <div role="alert">{tone === "error" && callout}</div>
    </>
  );
}

function toneOf(notice: Notice): Tone {
  switch (notice.code) {
    case "built":
    case "undone":
    case "spread":
      return notice.leftAlone.length > 0 ? "warning" : "success";
    case "corrected":
      return notice.leftAlone.length + notice.leftOut.length > 0 || notice.cells === 0 ? "warning" : "success";
    case "flagsCleared":
    case "ignored":
    case "restored":
    case "trusted":
    case "distrusted":
    case "columnChosen":
    case "columnAsRead":
    case "reportWritten":
    case "templateInserted":
    case "allocationWritten":
    case "figuresLaid":
    case "copied":
    case "documentSaved":
      return "success";
    case "documentOpened":
      return notice.macros || notice.externalLinks > 0 ? "warning" : "success";
    case "nothingSelected":
    case "nothingToWrite":
    case "noFiguresLaid":
      return "info";
    case "notCopied":
      return "warning";
    case "documentNotRead":
      return "error";
    case "cancelled":
      return "info";
    case "previewOutdated":
    case "allocationOutdated":
    case "spreadImpossible":
    case "notRemembered":
    case "notFlagged":
      return "warning";
    case "failed":
    case "unexpected":
      return "error";
  }
}

/** Steps that write nothing, whatever Excel answers. */
const READING = new Set<string>([
  "preview",
  "suggestTemplate",
  "readAllocation",
  "goTo",
  "checkText",
  "takeCells",
  "openDocument",
  "writePlan",
  "saveDocument",
]);

function sentences(notice: Notice, messages: Messages): string[] {
  const { allocation } = messages;
  const { notices, changeTitle } = messages.pane;
  switch (notice.code) {
    case "built":
      return withLeftAlone(notices.built(notice.sheetName));
    case "undone":
      return withLeftAlone(notices.undone(changeTitle(notice.title)));
    case "corrected":
      return [
        notices.corrected(notice.cells),
        ...(notice.leftAlone.length > 0 ? [notices.leftAlone(notice.leftAlone)] : []),
        ...(notice.leftOut.length > 0 ? [notices.leftOut(notice.leftOut)] : []),
      ];
    case "ignored":
    case "restored":
    case "trusted":
    case "distrusted":
    case "columnChosen":
    case "columnAsRead":
      return [notices.decided(notice.code)];
    case "reportWritten":
      return [notices.reportWritten(notice.sheetName)];
    case "templateInserted":
      return [notices.templateInserted(notice.sheetName)];
    case "allocationWritten":
      return [allocation.notices.written(notice.sheetName)];
    case "allocationOutdated":
      return [allocation.notices.outdated];
    case "spread":
      return withLeftAlone(allocation.notices.spread(notice.units));
    case "spreadImpossible":
      return [allocation.notices.spreadImpossible(allocation.problem(notice.problem, notice.names))];
    case "figuresLaid":
      return [notices.figuresLaid(notice.sheetName, notice.laid), ...leftOut(notice.left)];
    case "noFiguresLaid":
      return [notices.noFiguresLaid, ...leftOut(notice.left)];
    case "copied":
    case "notCopied":
    case "nothingSelected":
    case "nothingToWrite":
      return [notices[notice.code]];
    case "documentSaved":
      return [notices.documentSaved(notice.fileName)];
    case "documentOpened":
      return [notices.documentOpened(notice.fileName, notice.macros, notice.externalLinks)];
    case "documentNotRead":
      return [notices.documentNotRead(notice.fileName, notice.problem)];
    case "previewOutdated":
      return [notices.previewOutdated];
    case "flagsCleared":
      return [notices.flagsCleared(notice.sheets)];
    case "cancelled":
      return [notices.cancelled(notice.work)];
    case "notRemembered":
      return [notices.notRemembered];
    case "notFlagged":
      return [notices.notFlagged(messages.hostFailure(notice.failure))];
    case "failed": {
      const during = READING.has(notice.work) ? "reading" : "writing";
      return [notices.failed(notice.work, messages.hostFailure(notice.failure, during))];
    }
    case "unexpected":
      return [notices.unexpected(notice.work, notice.detail)];
  }

  function leftOut(left: LeftFigures): string[] {
    return LEFT_REASONS.filter((reason) => left[reason].length > 0).map((reason) =>
      notices.figuresLeft(reason, left[reason]),
    );
  }

  function withLeftAlone(sentence: string): string[] {
    const { leftAlone } = notice as Extract<Notice, { code: "built" | "undone" | "spread" }>;
    return leftAlone.length > 0 ? [sentence, notices.leftAlone(leftAlone)] : [sentence];
  }
}
