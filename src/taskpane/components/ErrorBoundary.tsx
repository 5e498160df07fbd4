import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { Callout } from "./Callout";
import { useMessages } from "./usePane";

/** Catches what goes wrong while drawing: React has no other way than a class. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly detail: string | null }> {
  override state: { readonly detail: string | null } = { detail: null };

  static getDerivedStateFromError(error: unknown): { readonly detail: string } {
    return { detail: String(error) };
  }

  override render(): ReactNode {
    if (this.state.detail === null) return this.props.children;
    return <Crashed detail={this.state.detail} />;
  }
}

function Crashed({ detail }: { readonly detail: string }) {
  const { pane } = useMessages();
  return (
    <div role="alert">
      <Callout tone="error">
        <span>{pane.crashed}</span>
        <span>{pane.crashDetail(detail)}</span>
        <div>
          <Button onClick={() => window.location.reload()}>{pane.reload}</Button>
        </div>
      </Callout>
    </div>
  );
}
