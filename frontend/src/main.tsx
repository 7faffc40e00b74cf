import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./theme/theme.scss";
import { createQueryClient } from "./api/queryClient";
import { App } from "./App";
import { takeLinkToken } from "./linkToken";
import { activateMessages } from "./messages";
import { registerServiceWorker, reloadOnMissingPart } from "./serviceWorker";

takeLinkToken();
reloadOnMissingPart();
activateMessages();

createRoot(document.getElementById("app")!).render(
  <StrictMode>
    <App client={createQueryClient()} />
  </StrictMode>,
);

if (import.meta.env.PROD) registerServiceWorker();
