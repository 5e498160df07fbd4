import { Button } from "@fluentui/react-components";
import { useBusy, useMessages, useSession } from "./usePane";

/** Leads to the fields of an empty sheet. */
export function OpenTemplate() {
  const session = useSession();
  const { template: words } = useMessages().pane;
  const busy = useBusy();
  return (
    <div>
      <Button disabledFocusable={busy} onClick={() => void session.openTemplate()}>
        {words.open}
      </Button>
    </div>
  );
}
