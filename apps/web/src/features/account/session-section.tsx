"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { PanelSection } from "@/components/ui/panel-section";
import { leave } from "../entrance/leave";

export function SessionSection() {
  const [isLeaving, setIsLeaving] = useState(false);
  return (
    <PanelSection title="Session">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="text-sm text-muted-foreground">You are signed in on this browser.</p>
        <Button
          variant="outline"
          loading={isLeaving}
          onClick={() => {
            setIsLeaving(true);
            void leave();
          }}
        >
          Sign out
        </Button>
      </div>
    </PanelSection>
  );
}
