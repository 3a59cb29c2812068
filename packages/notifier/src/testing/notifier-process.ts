// A notifier in a process of its own, to be killed. Its database is named by DATABASE_URL.
import { startNotifier } from "../worker.ts";

startNotifier({ mayDeliverToUsers: async () => true });
