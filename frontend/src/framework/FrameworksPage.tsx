import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { paths } from "../paths";
import { Card } from "../ui/Card";
import { Empty } from "../ui/Empty";
import { ErrorState } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { Said, SaidIn } from "../ui/Said";
import { frameworksQuery } from "./queries";

export default function FrameworksPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(frameworksQuery());
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;

  return (
    <SaidIn of={data.items}>
      <Page title={t`What good leadership looks like`}>
        <p className="nhsuk-body-l">
          <Trans>
            A framework describes good leadership in plain behaviours that anybody can see and
            learn.
          </Trans>
        </p>
        {data.items.length === 0 ? (
          <Empty>
            <Trans>No framework has been published here yet.</Trans>
          </Empty>
        ) : (
          data.items.map(({ key, name, summary, audience, domainCount, elementCount }) => (
            <Card key={key} title={name} to={paths.framework(key)}>
              <p>
                <Said>{summary}</Said>
              </p>
              <p>
                <Said>{audience}</Said>
              </p>
              <p className="nhsuk-body-s nhsuk-u-secondary-text-colour">
                <Trans>
                  <Plural value={domainCount} one="# domain" other="# domains" />,{" "}
                  <Plural value={elementCount} one="# element" other="# elements" />
                </Trans>
              </p>
            </Card>
          ))
        )}
        <p>
          <Trans>
            Would you rather begin with people?{" "}
            <Link to={paths.stories()}>Read stories of good leadership</Link>.
          </Trans>
        </p>
      </Page>
    </SaidIn>
  );
}
