import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { useMe } from "../auth/me";
import { editorPaths } from "../editorPaths";
import { NewDraftForm } from "./NewDraftForm";
import { publishedFrameworkQuery } from "./queries";
import { useBeginFramework } from "./useBegin";
import { useCopied } from "./useCopied";

/** Empty, or a copy of the version that the address names. */
export default function NewFrameworkPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const me = useMe();
  const copied = useCopied();
  const original = useQuery({
    ...publishedFrameworkQuery(copied?.key ?? "", copied?.version ?? 0),
    enabled: copied !== null,
  });
  const begin = useBeginFramework();
  if (me.status !== "signed-in") return null;

  return (
    <NewDraftForm
      title={copied ? t`Copy a framework` : t`Start a new framework`}
      person={me.person}
      begin={begin}
      beginsWith={
        copied && (
          <Trans>
            It begins with all that is in {original.data?.name ?? copied.key}, version{" "}
            {copied.version}. What you leave as it is keeps its code, so that answers can be
            compared.
          </Trans>
        )
      }
      onBegin={(wish) =>
        begin.mutate(
          { ...wish, ...(copied && { copyOf: copied }) },
          { onSuccess: ({ key }) => void navigate(editorPaths.frameworkDraft(key)) },
        )
      }
    />
  );
}
