const page = document.getElementById("page")!;
page.textContent = "ScenarioSim";
