SwaggerUIBundle({
	url: "openapi.json",
	dom_id: "#contract",
	deepLinking: true,
	tryItOutEnabled: true,
	supportedSubmitMethods: ["get"],
	validatorUrl: null,
	defaultModelsExpandDepth: 0
});
