import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { InsetText } from "../ui/InsetText";
import { Page } from "../ui/Page";
import { Conflicts } from "./Conflicts";
import { DraftBar } from "./DraftBar";
import type { DraftPages } from "./useDraft";

interface DraftPageProps<C extends object> {
  draft: DraftPages<C>;
  title: string;
  caption?: ReactNode;
  back: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** A page on which a draft is edited: what must be decided first, the page's own part, and where the words are now. */
export function DraftPage<C extends object>({
  draft,
  title,
  caption,
  back,
  wide = false,
  children,
}: DraftPageProps<C>) {
  const { keeper, editing } = draft;
  return (
    <Page title={title} caption={caption} back={back} wide={wide}>
      {editing.conflicts.length > 0 && <Conflicts keeper={keeper} editing={editing} />}
      {editing.conflicts.length === 0 && editing.notice && (
        <InsetText>
          <p>
            {editing.notice === "found" ? (
              <Trans>What you wrote here before and was not saved yet has been taken in.</Trans>
            ) : (
              <Trans>Somebody else changed this draft too. Their changes have been taken in.</Trans>
            )}
          </p>
        </InsetText>
      )}
      {children}
      <DraftBar draft={draft} />
    </Page>
  );
}
