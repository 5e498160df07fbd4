import { createContext, useContext, useEffect, useState, type ReactNode } from "react";
import { useStore } from "zustand";
import { messagesFor, type Messages } from "../../locales";
import type { Session } from "../store/session";
import type { SessionState } from "../store/sessionState";

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The steps that the pane's buttons take. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("a component of the pane stands outside its SessionProvider");
  return session;
}

/** A part of the state; the component is drawn again when that part changes. */
export function usePane<Part>(part: (state: SessionState) => Part): Part {
  return useStore(useSession().store, part);
}

/** Every sentence of the language that is switched on. */
export function useMessages(): Messages {
  return messagesFor(usePane((state) => state.language));
}

/** Work shorter than this shows nothing: what only flashes by disturbs. */
const SHOWN_AFTER_MS = 200;

/** True once a step has run for a while: buttons wait then, but keep the focus. Presses before that are refused anyway. */
export function useBusy(): boolean {
  const working = usePane((state) => state.phase.kind === "working");
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!working) return;
    const timer = setTimeout(() => setLasting(true), SHOWN_AFTER_MS);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [working]);
  return lasting;
}
