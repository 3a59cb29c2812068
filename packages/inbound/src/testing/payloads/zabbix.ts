import type { Sample } from "./sample.ts";

export const zabbixPayloads: Sample[] = [
  {
    name: "problem, in the media types' parameters",
    sender: "Zabbix",
    json: {
      event_id: "10528",
      event_name: "Disk space is low on /",
      event_severity: "High",
      event_nseverity: "4",
      event_source: "0",
      event_value: "1",
      event_update_status: "0",
      event_opdata: "Space used: 91 %",
      host_name: "web-1",
      host_ip: "192.0.2.1",
      trigger_id: "14032",
      trigger_description: "{TRIGGER.DESCRIPTION}",
      zabbix_url: "https://zabbix.example.com/",
    },
  },
  {
    name: "recovery, in a tutorial's form",
    sender: "Zabbix",
    json: {
      hostname: "web-1",
      severity: "Average",
      status: "OK",
      item: "Agent ping is Up (1)",
      trigger: "Zabbix agent is unreachable",
      link: "https://zabbix.example.com/tr_events.php?triggerid=1&eventid=2",
    },
  },
];
