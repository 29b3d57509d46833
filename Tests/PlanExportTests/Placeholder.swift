import PlanExport
