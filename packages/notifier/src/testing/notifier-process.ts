// A notifier in a process of its own, to be killed. Its database is named by DATABASE_URL.
import { startWorker } from "@tidings/jobs/worker";
import { notifierDuty } from "../worker.ts";

startWorker(notifierDuty({ mayDeliverToUsers: async () => true }));
