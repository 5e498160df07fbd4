import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { FigureState, TextReport } from "../../workbook/planText/checkText";
import { textLines, type TextPiece } from "../store/textPieces";
import { useMessages } from "./usePane";

/** Lines drawn at first, and with each press for more: a book would hold up the pane. */
const LINES_SHOWN = 150;

/** Of the box that sticks to the lower edge of the pane below the text. */
export const SUMS_HEIGHT = "clamp(88px, 26vh, 150px)";

const useStyles = makeStyles({
  root: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "8px 10px",
    maxHeight: "44vh",
    overflowY: "auto",
    lineHeight: "26px",
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
  },
  line: { margin: "0 0 6px" },
  figure: {
    font: "inherit",
    color: "inherit",
    backgroundColor: "transparent",
    border: "none",
    borderRadius: "2px",
    padding: "1px 2px",
    cursor: "pointer",
    // neither the top of the pane nor the box of sums covers the mark that takes the keyboard
    scrollMarginTop: "72px",
    scrollMarginBottom: `calc(${SUMS_HEIGHT} + 8px)`,
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  agrees: { borderBottom: `2px solid ${tokens.colorStatusSuccessBorderActive}` },
  // a box, bold: told without colour
  differs: {
    border: `2px solid ${tokens.colorStatusDangerBorderActive}`,
    fontWeight: tokens.fontWeightBold,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  next: { alignSelf: "flex-start", scrollMarginTop: "72px" },
  unchecked: { borderBottom: `2px dotted ${tokens.colorNeutralStrokeAccessible}` },
});

/** A sign in front of the number, besides its line: colour never tells alone. */
const SIGNS: Record<FigureState, string> = { agrees: "✓", differs: "≠", unchecked: "?" };

interface MarkedTextProps {
  readonly report: TextReport;
  /** the figure that the keyboard has reached, by its place in the report */
  readonly focused: number | null;
  readonly onFocus: (at: number) => void;
  /** the figure that the mouse was moved over, null once it has left */
  readonly onPoint: (at: number | null) => void;
}

/** The text as it was read, each figure marked and reached with one press of Tab, then the arrow keys. */
export function MarkedText({ report, focused, onFocus, onPoint }: MarkedTextProps) {
  const styles = useStyles();
  const { textTab: words } = useMessages().pane;
  const lines = useMemo(() => textLines(report), [report]);
  const [drawn, setDrawn] = useState(LINES_SHOWN);
  const root = useRef<HTMLDivElement>(null);
  const reached = focused ?? 0;

  function moveTo(at: number): void {
    root.current?.querySelector<HTMLElement>(`[data-figure="${at}"]`)?.focus();
  }

  const differing = lines
    .slice(0, drawn)
    .flatMap(({ pieces }) => pieces)
    .flatMap((piece) => (typeof piece !== "string" && piece.figure.state === "differs" ? [piece.at] : []));

  function moveToNextDiffering(): void {
    const next = differing.find((at) => focused === null || at > focused) ?? differing[0];
    if (next !== undefined) moveTo(next);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "n" && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      moveToNextDiffering();
      return;
    }
    const last = lastFigureIn(lines.slice(0, drawn).flatMap(({ pieces }) => pieces));
    const target = targetOf(event.key, reached, last);
    if (target === null) return;
    event.preventDefault();
    moveTo(target);
  }

  return (
    <>
      {differing.length > 0 && (
        <Button className={styles.next} onClick={moveToNextDiffering}>
          {words.nextDifference}
        </Button>
      )}
      <div
        ref={root}
        className={styles.root}
        role="group"
        aria-label={words.markedText}
        aria-describedby="marked-text-hint"
        lang="vi"
        onKeyDown={onKeyDown}
        onMouseLeave={() => onPoint(null)}
      >
        {lines.slice(0, drawn).map(({ start, pieces }) => (
          <p key={start} className={styles.line}>
            {pieces.map((piece, index) =>
              typeof piece === "string" ? (
                piece
              ) : (
                <button
                  key={index}
                  type="button"
                  data-figure={piece.at}
                  data-state={piece.figure.state}
                  className={mergeClasses(styles.figure, styles[piece.figure.state])}
                  tabIndex={piece.at === reached ? 0 : -1}
                  aria-label={words.figureName(piece.printed, piece.figure.state)}
                  aria-describedby={piece.at === focused ? "figure-sums" : undefined}
                  onFocus={() => onFocus(piece.at)}
                  // a text that scrolls under a resting mouse raises no move
                  onMouseMove={() => onPoint(piece.at)}
                  onClick={() => onFocus(piece.at)}
                >
                  <span aria-hidden="true">{SIGNS[piece.figure.state]}</span>
                  {piece.printed}
                </button>
              ),
            )}
          </p>
        ))}
      </div>
      <span id="marked-text-hint" hidden>
        {words.markedTextHint}
      </span>
      {lines.length > drawn && (
        <Button onClick={() => setDrawn(drawn + LINES_SHOWN)}>{words.moreText(lines.length - drawn)}</Button>
      )}
    </>
  );
}

function lastFigureIn(pieces: readonly TextPiece[]): number {
  return pieces.reduce((last, piece) => (typeof piece === "string" ? last : piece.at), -1);
}

function targetOf(key: string, from: number, last: number): number | null {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return Math.min(from + 1, last);
    case "ArrowLeft":
    case "ArrowUp":
      return Math.max(from - 1, 0);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}
